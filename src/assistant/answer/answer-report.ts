import { type Message, warning } from '../../read/message.ts';

/** How many slides of an answer the deck has. */
interface Counts {
  kept: number;
  left: number;
  ruled: number;
}

/** Returns what a deck has of an answer, and what the author should check next, one line each. */
export function describeAnswer({ kept, left, ruled }: Counts): string[] {
  const slides = (count: number) => `${count} ${count === 1 ? 'slide' : 'slides'}`;
  return [
    `${slides(kept)} of the answer, ${slides(ruled)} made by minbar (title, thanks, and what the answer does not speak, if anything)`,
    ...(left > 0
      ? [
          `${slides(left)} of the answer left out: the messages say why; minbar brief --again --answer tells the assistant`,
        ]
      : []),
    'check next:',
    '  the headlines: they are the assistant’s words; minbar checks only their names, numbers and negations',
    ...(kept > 0
      ? ['  alliances.yaml, if there is one: the kind and direction of each relation']
      : []),
    '  deck.yaml: the minutes of the talk',
  ];
}

/** Returns a message about an answer as a warning: what does not hold is not in the deck, so that the deck builds. */
export function softenLeft({ code, place, reason, details }: Message): Message {
  return warning(code, place, reason, ...details);
}
