import { inject } from 'vitest';

async function ask(question: string): Promise<string> {
  const response = await fetch(`${inject('shared')}${question}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** Returns the address that the shared browser is reached at. */
export function askForBrowser(): Promise<string> {
  return ask('/browser');
}

/** Returns the folder into which a command of minbar wrote a deck; the files of a run share it and only read it. */
export function askForOutput(
  command: 'build' | 'pdf' | 'pptx',
  slides = 'slides',
): Promise<string> {
  return ask(`/output?${new URLSearchParams({ command, slides })}`);
}
