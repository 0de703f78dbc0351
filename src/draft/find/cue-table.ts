import type { RelationKind } from '../../read/alliances.ts';

/** Words that show a kind of relation. */
export interface Cues {
  /**
   * Verbs, each as its past and its present (he). After «…» stand words that must follow in this
   * order, up to the other actor: «فرض يفرض … عقوبات على». A last «و» means that the two are its subjects.
   */
  verbs: readonly string[];
  /** Nouns and participles. */
  nouns: readonly string[];
}

const list = (words: string) => words.split(' / ');
const nouns = (words: string) => words.split(' ');

/** The cues that every draft knows; `cues.yaml` in the deck's folder adds to them. */
export const standingCues: Readonly<Record<RelationKind, Cues>> = {
  support: {
    verbs: list(
      'دعم يدعم / ساند يساند / أيد يؤيد / سلح يسلح / زود يزود / مول يمول / درب يدرب / ساعد يساعد / ناصر يناصر / وقف يقف … إلى جانب / قاتل يقاتل … إلى جانب',
    ),
    nouns: nouns('دعم دعما مساندة إسناد'),
  },
  cooperation: {
    verbs: list(
      'وقع يوقع … مع / أبرم يبرم … مع / تحالف يتحالف … مع / تعاون يتعاون … مع / نسق ينسق … مع / شارك يشارك … مع',
    ),
    nouns: nouns(
      'تعاون تعاونا شراكة تحالف تحالفا حليف حليفة حليفا حلفاء تنسيق تنسيقا اتفاق اتفاقا اتفاقية معاهدة صداقة مصالحة',
    ),
  },
  opening: {
    verbs: list(
      'صالح يصالح / طبع يطبع … مع / تصالح يتصالح … مع / استأنف يستأنف … علاقات مع / أعاد يعيد … علاقات مع / تقارب يتقارب … مع / أعلن يعلن … استئناف علاقات و / تبادل يتبادل … السفراء و',
    ),
    nouns: nouns('انفتاح انفتاحا تقارب تقاربا تقاربها تقاربه تطبيع'),
  },
  influence: {
    verbs: list('هيمن يهيمن … على'),
    nouns: nouns('نفوذ نفوذا نفوذها هيمنة وصاية'),
  },
  mediation: {
    verbs: list('توسط يتوسط … بين / وسط يوسط … بين'),
    nouns: nouns('وساطة وساطتها وساطته وسيط وسيطا وسيطة التوسط'),
  },
  coolness: {
    verbs: list('قطع يقطع … علاقات مع / قاطع يقاطع / جمد يجمد … علاقات مع / فتر يفتر … بين'),
    nouns: nouns('فتور فتورا فاترة برود برودا جفاء الجفاء قطيعة'),
  },
  tension: {
    verbs: list(
      'اتهم يتهم / هدد يهدد / أدان يدين / عارض يعارض / انتقد ينتقد / نافس ينافس / فرض يفرض … عقوبات على / احتج يحتج … على / تنافس يتنافس … و / تنازع يتنازع … و / اختلف يختلف … مع / تنازع يتنازع … مع / أغلق يغلق … حدود مع',
    ),
    nouns: nouns(
      'توتر توترا توترات خلاف خلافا خلافها خلافه خلافات أزمة أزمات تنافس منافسة خصومة انتقادات اتهامات اتهامها اتهامه احتجاج تهديد تهديدات',
    ),
  },
  confrontation: {
    verbs: list(
      'هاجم يهاجم / قصف يقصف / ضرب يضرب / حارب يحارب / قاتل يقاتل / غزا يغزو / هزم يهزم / حاصر يحاصر / أسقط يسقط / قاد يقود … ضد / قاتل يقاتل … ضد / شن يشن … على / طرد يطرد',
    ),
    nouns: nouns(
      'حرب حربا حروب مواجهة مواجهات صراع صراعا صدام نزاع نزاعا نزاعات قتال هجوم اشتباكات عدوان',
    ),
  },
  'non-membership': { verbs: [], nouns: nouns('ليست ليس') },
};
