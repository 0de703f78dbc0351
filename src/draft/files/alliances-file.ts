import { relationKinds } from '../../read/alliances.ts';
import type { DraftActor } from '../find/actor.ts';
import type { Meeting } from '../find/meeting.ts';
import type { DraftRelation } from '../find/related-pair.ts';
import { placeOnRing } from './ring.ts';
import { toScalar } from './scalar.ts';
import type { DraftAlliances } from './stage.ts';

/** At most 60 meetings are offered; nobody would read more. */
const offers = 60;

/**
 * Returns alliances.yaml. Actors are placed on a ring; the two that most sentences name are the leading
 * ones. Meetings without a word for their kind are offered as comments that the author can take over
 * unchanged.
 */
export function writeAlliances(
  { actors, others, stages, meetings }: DraftAlliances,
  keys: string[],
): string {
  const spots = placeOnRing(actors.length);
  const onRing = actors.flatMap((actor, index) => {
    const { x, y } = spots[index] ?? { x: 50, y: 50 };
    return writeActor(actor, `${x} ${y}`, index < 2);
  });
  const shown = stages.flatMap(({ name, relations }, index) => [
    `  ${keys[index] ?? ''}:`,
    `    name: ${toScalar(name)}`,
    '    relations:',
    ...relations.flatMap(writeRelation),
  ]);
  return [
    '# مسودة: الفاعلون الذين يسمّيهم المقال، وما تقوله كلماته عن علاقاتهم؛ راجع النوع والاتجاه.',
    '# الموضع: بعد وسط الفاعل عن حافة البداية (اليمين) ثم عن الأعلى، بالمئة.',
    '# ترث كل مرحلة علاقات ما قبلها (أو التي تسمّيها after): لا يُكتب فيها إلا ما يقوله المقال عندئذ.',
    '# وما يقول إنه انتهى فتحت ends بشاهده، وما يقول إنه زاد أو نقص فله degree: more أو less.',
    actors.length > 0 ? 'actors:' : 'actors: {}',
    ...onRing,
    ...writeOthers(others),
    stages.length > 0 ? 'stages:' : 'stages: {}',
    ...shown,
    ...writeOffers(meetings),
    '',
  ].join('\n');
}

function writeActor(
  { key, names: [name = '', ...also], colour, form }: DraftActor,
  place: string,
  leading: boolean,
): string[] {
  return [
    `  ${key}:`,
    `    name: ${toScalar(name)}`,
    ...(also.length > 0 ? ['    also:', ...also.map((one) => `      - ${toScalar(one)}`)] : []),
    `    colour: ${colour}`,
    ...(form === 'box' ? ['    form: box'] : []),
    ...(leading && form === 'disc' ? ['    leading: true'] : []),
    `    place: ${place}`,
  ];
}

function writeOthers(others: DraftActor[]): string[] {
  if (others.length === 0) return [];
  return [
    '  # يسمّيهم المقال أيضاً؛ لمن تأخذه منهم اختر موضعاً:',
    ...others.flatMap((actor) =>
      writeActor(actor, '50 50', false).map((row) => row.replace(/^ {2}/, '  # ')),
    ),
  ];
}

function writeRelation({ from, to, kind, label, quote, implied }: DraftRelation): string[] {
  return [
    `      - from: ${from}`,
    `        to: ${to}`,
    `        kind: ${kind}`,
    `        label: ${toScalar(label)}`,
    `        quote: ${toScalar(quote)}`,
    ...(implied ? ['        implied: true'] : []),
  ];
}

function writeOffers(meetings: Meeting[]): string[] {
  if (meetings.length === 0) return [];
  const rows = meetings
    .slice(0, offers)
    .flatMap(({ from, to, quote, sentence }) => [
      `# essay.txt:${sentence.passage.line}`,
      `#     - from: ${from}`,
      `#       to: ${to}`,
      '#       kind:',
      '#       label:',
      `#       quote: ${toScalar(quote)}`,
    ]);
  const left = meetings.length - offers;
  return [
    '',
    '# يلتقي في هذه الجمل اثنان، ولا كلمة تقول بأي نوع. لما تأخذه اختر النوع (kind) من:',
    `# ${relationKinds.join(', ')}`,
    '# والاتجاه (from ثم to)، وكلمات من الشاهد (label)، وانقله إلى مرحلته.',
    ...rows,
    ...(left > 0 ? [`# … و${left} غيرها`] : []),
  ];
}
