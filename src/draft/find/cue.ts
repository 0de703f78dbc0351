import { foldLetters } from '../../link/nearest.ts';
import type { RelationKind } from '../../read/alliances.ts';
import { readingsOf, type Word, withoutLetters } from '../language/word.ts';

/** Nouns and participles that name the kind of a relation. */
const cues: Record<RelationKind, string> = {
  support: 'دعم دعما مساندة إسناد',
  cooperation:
    'تعاون تعاونا شراكة تحالف تحالفا حليف حليفة حليفا حلفاء تنسيق تنسيقا اتفاق اتفاقا اتفاقية معاهدة صداقة مصالحة',
  opening: 'انفتاح انفتاحا تقارب تقاربا تقاربها تقاربه تطبيع',
  influence: 'نفوذ نفوذا نفوذها هيمنة وصاية',
  mediation: 'وساطة وساطتها وساطته وسيط وسيطا وسيطة',
  coolness: 'فتور فتورا فاترة برود برودا جفاء قطيعة',
  tension:
    'توتر توترا توترات خلاف خلافا خلافات أزمة أزمات تنافس منافسة خصومة انتقادات اتهامات اتهامها اتهامه احتجاج تهديد تهديدات',
  confrontation:
    'حرب حربا حروب مواجهة مواجهات صراع صراعا صدام نزاع نزاعا نزاعات قتال هجوم اشتباكات عدوان',
  'non-membership': 'ليست ليس',
};

const kindOf = new Map(
  Object.entries(cues).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [foldLetters(word), kind as RelationKind] as const),
  ),
);

/**
 * Returns the kind of relation that a word names, and the word without attached letters; undefined if
 * it names none.
 */
export function cueOf({ text }: Word): { kind: RelationKind; label: string } | undefined {
  for (const reading of readingsOf(text)) {
    const kind = kindOf.get(reading) ?? kindOf.get(reading.replace(/^ال/u, ''));
    if (!kind) continue;
    const before = text.startsWith('لل') ? 2 : foldLetters(text).length - reading.length;
    return { kind, label: withoutLetters(text, before) };
  }
  return undefined;
}
