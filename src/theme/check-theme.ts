import { error, type Message, type Place } from '../read/message.ts';
import type { Theme, ThemeColour } from '../read/theme.ts';
import { findThemeFaults, type ThemeFault } from './fault.ts';

/**
 * Returns an error for each colour of a theme that cannot be read, or that makes actors hard to tell
 * apart, with the nearest colour that can stay. `placeOf` says where deck.yaml sets a colour.
 */
export function checkTheme(
  tokens: ReadonlyMap<string, string>,
  theme: Theme,
  placeOf: (name: ThemeColour) => Place,
): Message[] {
  return findThemeFaults(tokens, theme).map((fault) => {
    const details = fault.nearest ? [{ suggestion: `"${fault.nearest}"` }] : [];
    const code = 'vision' in fault.kind ? 'theme-alike' : 'theme-faint';
    return error(code, placeOf(fault.name), describeFault(fault), ...details);
  });
}

function describeFault({ name, other, kind }: ThemeFault): string {
  if ('vision' in kind)
    return `people ${kind.vision} cannot tell ${name} from ${other}: choose another colour`;
  const [contrast, least] = [kind.contrast, kind.least].map((one) => Math.floor(one * 10) / 10);
  return `${name} and ${other} have a contrast of ${contrast}, but need ${least}: choose another colour`;
}
