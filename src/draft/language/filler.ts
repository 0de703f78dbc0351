import { isParticle } from './particle.ts';
import { bareWord, type Word } from './word.ts';

/** Words that lead to what another sentence says. */
const leading =
  /^[وف]?(?:من هنا (?:نفهم|ندرك|نعرف|يتضح|نرى|يأتي)|هنا (?:يبرز|يأتي|تكمن|يكمن|يبدأ|نصل)|(?:ل)?نعود? (?:إلى|الآن)|لنبدأ|لنتأمل|لننظر|فلنتأمل|دعونا|تعالوا|يجدر|تجدر|لا بد من (?:الإشارة|القول|التذكير)|كما (?:أسلفنا|ذكرنا|قلنا|رأينا)|سبق (?:أن|القول)|يبقى (?:السؤال|أن نسأل)|(?:و)?الحجة مفهومة|بقي أن)(?= |$)/u;

/** Words that say that something is so, and not what. */
const empty =
  /^[وفبل]?(?:ال)?(?:أظن|أعتقد|أرى|أقول|نقول|نعرف|نفهم|ندرك|نعود|نسأل|يعني|أعني|أقصد|أمر|أمور|شيء|طبيعي|طبيعية|غريب|غريبة|غريبا|عجيب|عجب|مفهوم|مفهومة|واضح|واضحة|معروف|معروفة|معلوم|صحيح|بسيط|بسيطة|سؤال|جواب|إجابة|سبب|أسباب|مسألة|نتيجة|نقطة|فكرة|حجة|اعتراض|جاد|وجيه|وجيهة|حال|حق|كثيرا|تماما|طبعا|جيدا|بعد|هنا|هناك|هكذا|كيف|لماذا|ماذا|عمل|حل|العمل|مهم|مهمة|جديد|جديدا|تفسير|قول|كلام|ظن|رأي|لعل|نعم|كلا|كله|كلها|نفسه|نفسها)$/u;

/**
 * Returns true if words carry nothing of their own: «لا أظن ذلك», «وهذا أمر طبيعي», «من هنا نفهم لماذا …».
 * They lead to another sentence, or none of them has a meaning of its own.
 */
export function saysNothing(words: Word[]): boolean {
  const all = words.map(({ text }) => bareWord(text));
  if (leading.test(all.join(' '))) return true;
  return all.every((word) => isParticle(word) || empty.test(word));
}
