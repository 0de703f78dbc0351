import { parseArgs } from 'node:util';
import { isLanguage } from './read/language-code.ts';

/** What is printed if a command line is not understood. */
export const usage = `minbar turns an Arabic essay into a talk

  minbar build                                  writes the deck as one file
  minbar start                                  shows the deck in a browser and follows each save
  minbar draft essay.docx --slides my-talk      writes a first draft of a deck; the essay may
                                                also be .odt, .html, .md or .txt
  minbar brief essay.docx > brief.txt           writes a text to give to an assistant, which
                                                answers with slides
  minbar draft essay.docx --answer answer.md    writes the deck of an assistant's answer: what
                                                the essay does not hold is left out
  minbar brief essay.docx --answer answer.md --again
                                                writes what the assistant should correct
  minbar revise essay.docx --slides my-talk     shows what a new version of the essay does to a
                                                deck; with --write, the deck follows it
  minbar pdf                                    writes slides.pdf, handout.pdf, evidence.pdf and
                                                evidence.csv; needs a browser
  minbar pptx                                   writes slides.pptx for PowerPoint, and its fonts
  minbar renumber                               gives the slide files the numbers 01, 02 … in their
                                                order; their ids stay the same
  minbar figure name.mmd > name.svg             draws one Mermaid figure as a file
  minbar clean                                  empties the caches

  --slides DIR   the folder of the deck (default: slides)
  --out DIR      the folder of the output (default: dist)
  --explain      draft: say why each headline, date, scenario, relation and actor was chosen
  --language L   draft, brief: the language of the essay (default: ar)
  --answer FILE  draft, brief: the answer of an assistant
  --again        brief: what to correct in the answer
  --assistant U  draft: asks the assistant at this address (a chat endpoint, …/chat/completions), at
                 most three times; the essay leaves this machine; the key is MINBAR_ASSISTANT_KEY
  --model NAME   draft: the name of the assistant's model (default: default)
  --write        revise: write the new essay.txt, and mend citations that are certain
  --strict       build, draft, pdf, pptx: treat warnings as errors and write nothing while there is one;
                 revise: exit code 1 while there is one
  --steps        pdf: one page for each step in slides.pdf, not one for each slide;
                 pptx: a map's two states are two slides
  --two-up       pdf: two slides on each page of handout.pdf
  --cues         pdf: handout.pdf also has the speaker's own words (cues)
  --no-open      start: do not open a browser
  --quiet        build, draft, revise, pdf, pptx, renumber: print only errors and warnings`;

/** A command line that was read. */
export interface Command {
  name: string;
  /** The argument after the command's name: the essay of a draft or a revision, the file of a figure. */
  essay?: string;
  slides: string;
  language: string;
  out: string;
  opens: boolean;
  everyStep: boolean;
  twoUp: boolean;
  /** True if the handout has the speaker's own words. */
  withCues: boolean;
  /** True if a revision is written. */
  writes: boolean;
  strict: boolean;
  quiet: boolean;
  /** True if a draft says why it chose what it chose. */
  explain: boolean;
  /** The file of an assistant's answer, and true if the brief says what to correct in it. */
  answer?: string;
  again: boolean;
  /** The address of an assistant, and its model. */
  assistant?: string;
  model: string;
}

/** Returns the command of the command line; undefined if it is not understood. */
export function readCommand(words: string[]): Command | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        slides: { type: 'string', default: 'slides' },
        out: { type: 'string', default: 'dist' },
        language: { type: 'string', default: 'ar' },
        'no-open': { type: 'boolean', default: false },
        steps: { type: 'boolean', default: false },
        'two-up': { type: 'boolean', default: false },
        cues: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        answer: { type: 'string' },
        again: { type: 'boolean', default: false },
        assistant: { type: 'string' },
        model: { type: 'string', default: 'default' },
        strict: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
      },
    });
    const [name = 'build', essay, ...rest] = positionals;
    const takesFile = ['draft', 'brief', 'revise', 'figure'].includes(name);
    if (rest.length > 0 || (essay !== undefined) !== takesFile) return undefined;
    const {
      steps,
      'two-up': twoUp,
      cues,
      write: writes,
      'no-open': stays,
      answer,
      assistant,
      ...options
    } = values;
    if (writes && name !== 'revise') return undefined;
    if (options.explain && name !== 'draft') return undefined;
    const asks = { ...(answer && { answer }), ...(assistant && { assistant }) };
    if (!mayAsk(name, { ...asks, again: options.again })) return undefined;
    if (!isLanguage(options.language)) return undefined;
    const opens = !stays && !process.env.CI;
    const paper = { everyStep: steps, twoUp, withCues: cues };
    return { ...options, ...paper, ...asks, name, opens, writes, ...(essay && { essay }) };
  } catch {
    return undefined;
  }
}

/** A draft has an answer or asks for one; a brief has one only to say what to correct in it. */
function mayAsk(
  name: string,
  { answer, assistant, again }: Pick<Command, 'answer' | 'assistant' | 'again'>,
): boolean {
  if (name === 'brief') return !assistant && again === (answer !== undefined);
  return !again && (name === 'draft' ? !(answer && assistant) : !answer && !assistant);
}
