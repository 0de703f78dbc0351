import { wordsOf } from '../../draft/language/word.ts';
import { relationKinds } from '../../read/alliances.ts';
import { colours } from '../../read/colour.ts';
import { type Essay, readEssay } from '../../read/essay.ts';
import { runs } from '../../read/front-matter.ts';
import { headingsOver } from '../../read/heading.ts';
import { type NumberedEssay, type NumberedSentence, numberSentences } from '../numbering.ts';
import { example } from './example.ts';
import { listKeys, listKinds } from './kind-list.ts';

/**
 * Returns the text to give to an assistant: the task, the form of the answer, what makes a good talk,
 * two slides as an example, and the essay with its sentences numbered. `format` is docs/format.md, from
 * which what it says of kinds and keys is taken.
 */
export function writeBrief(essay: Essay, format: string): string {
  return [
    writeTask(),
    writeForm(format),
    writeMaps(),
    talk,
    writeExample(),
    `## The essay\n\n${writeEssay(numberSentences(essay))}`,
  ].join('\n\n');
}

function writeTask(): string {
  return `# The task

Divide the Arabic essay at the end of this text into the slides of a talk. The speaker reads the essay aloud, sentence by sentence; each slide is shown while its sentences are spoken. Answer with slides alone, in the form below: no introduction, no remarks.

The answer is checked by a program, minbar, letter for letter; it makes the slides, and writes its settings (deck.yaml) from yours:

1. Each numbered sentence ([number: words]) is spoken by exactly one slide, in the order of the essay. A slide speaks neighbouring sentences.
2. Everything on a slide but its headline is a quotation: whole words, copied letter for letter with their hamza, vowel marks and signs, out of one row of neighbouring sentences of one paragraph, which the slide speaks or recalls. Never join words from two places, shorten inside, or mend the author's spelling. Begin a quotation, in a label or cell too, without the conjunction و or ف («نصف الطحين» for «ونصف الطحين»), and end it before a comma or full stop.
3. A headline is yours, where the table says so. It asserts in one whole Arabic sentence what the slide's sentences say, no more, no less, and never their opposite. Its numbers, years, names of persons, states and places, and words in « » stand in the sentences that the slide speaks or recalls.
4. If the essay negates words (لا لم لن ليس غير دون عدم), quote the negation with them; a headline that uses these words negates them too («لا قطيعة» never becomes «القطيعة»).

A slide that breaks a rule is thrown away, and a plain slide takes its place.`;
}

function writeForm(format: string): string {
  return `## The form of the answer

The lines between the fences, without the fences:

\`\`\`\`
=== deck                          (optional, once: two parties whose lines run through the talk)
strands:
  - name: words of the essay
    colour: teal
  - name: words of the essay
    colour: maroon
=== alliances                     (optional, once: actors and relations for maps, see below)
…
=== slide
kind: statement
sentences: 4-7                    (numbers of the sentences that it speaks)
recall: 2, 11                     (numbers of sentences that another slide speaks and this one quotes)
label: words of the essay         (small, over the headline; optional)
---
# The headline

- a quotation, shown at once
* a quotation, shown as a step, when the speaker comes to it
* **a caption, quoted too**\\
  and a quotation under it
=== end                           (always the last line)
\`\`\`\`

Write values of more than one word with : or # in them between "double quotes". No HTML, links, pictures, headings but one, numbered lists, nested lists, comments or files.

Keys of a slide:

${listKeys(format).join('\n')}

Values of \`strands\` on a slide: ${runs.join(', ')} (the two run side by side, away from each other, towards each other); only with \`=== deck\`. They are two lines: through a timeline's dates, at a scenario's foot, on \`paths\` up to today.

Kinds of slide. "lines" is how many lines of about 45 letters the headline has room for:

${listKinds(format).join('\n')}

A figure is a fence. \`\`\`mermaid holds a Mermaid diagram whose every label is a quotation (\`flowchart LR\` with at most six short labels is safe, and is drawn from right to left; two-line labels with <br/>); \`\`\`alliances holds \`stage: key\`, or \`since: earlier-key\` and \`stage: later-key\`. A table is Markdown's, alone under the headline of a statement, with every cell words of the essay. Draw only what the sentences say: the picture of a relation, a change or two parties that part is a claim too. A map of one relation leaves its slide empty: put it in a bullet.`;
}

function writeMaps(): string {
  return `## Maps (only if the essay is about who stands with whom)

\`\`\`\`
=== alliances
actors:
  egypt:                          (a key: letters, digits, -)
    name: words of the essay      (one name)
    also: [words, more words]     (optional: other names that the essay uses for it)
    colour: teal                  (${colours.join(', ')})
    form: disc                    (box for a body, a territory or a thing)
    place: 20 30                  (its middle: per cent from the right edge and from the top; 12–88, at least 25 apart; two to seven actors)
stages:
  first-key:
    name: words of the essay      (at most 24 letters)
    relations:
      - from: egypt
        to: sudan
        kind: support             (${relationKinds.join(', ')})
        label: part of the quote, at most four words
        quote: words of the essay that say so, in a sentence that names both actors
        implied: true             (only if that sentence means one of them without its name)
\`\`\`\`

A relation continues to later stages until one changes it (another kind for the same two actors, or \`degree: more\` or \`degree: less\`) or ends it (\`ends:\`, a list of from, to, kind and quote). Every stage must be shown by a fence of some slide. A map takes the left two thirds of its slide; bullets beside it are short. Only actors with a relation there are drawn. At most three changes between two stages that one map shows. Better no map than a relation that the words do not state.`;
}

const talk = `## What makes a good talk

- One thought for each slide: two or three sentences, 30 to 60 words, 15 to 30 seconds. A sentence of more than 25 words may have a slide of its own.
- A slide shows at most as many words as the sentences it speaks: nobody reads and listens at once. Headline, label, bullets, cells and words of a figure count; recalled ones give room only to a slide that speaks none. Its bullets fill at least half of the room under the headline: two of six words or more, set large, or three. If a sentence has too few words for that, join it with its neighbour, or show it as a \`quote\`.
- The headlines, read alone in their order, are a summary of the argument. Verbs, not topics: «خسرت موسكو حصرية النفوذ», not «النفوذ الروسي». None repeats a bullet.
- Two or three bullets, of four to twelve words, that can be understood alone: no pronoun without its noun, no bare adverbial. Quote the strongest words.
- Credit views: where the essay reports what somebody says, the headline says who says it.
- Vary the kinds where the essay gives reason: a question it asks, a sentence worth showing large, three dates or more, scenarios. Most slides are statements.
- Begin with what is at stake; the last that is spoken is the essay's own conclusion, or its scenarios.`;

function writeExample(): string {
  const { essay } = readEssay({ path: 'essay.txt', text: example.essay }, 'ar');
  if (!essay) throw new Error('the example is an essay');
  return `## An example

An essay:

${writeEssay(numberSentences(essay))}

The answer:

\`\`\`\`
${example.answer.trimEnd()}
\`\`\`\``;
}

/** Returns an essay with number and length of each sentence that slides speak; an empty line separates paragraphs. */
function writeEssay({ essay, sentences }: NumberedEssay): string {
  const told = [...new Set(sentences.map(({ passage }) => passage))];
  let over: string | undefined;
  const rows = told.map((passage) => {
    const heading = headingsOver(essay.headings, passage.number).at(-1);
    const head = heading && heading.text !== over ? `## ${heading.text}\n\n` : '';
    over = heading?.text;
    const own = sentences.filter((one) => one.passage === passage);
    return head + own.map(writeSentence).join('\n');
  });
  return [`Title: ${essay.title.text}`, ...rows].join('\n\n');
}

function writeSentence({ number, sentence }: NumberedSentence): string {
  return `[${number}: ${wordsOf(sentence.text).length}] ${sentence.text.trim()}`;
}
