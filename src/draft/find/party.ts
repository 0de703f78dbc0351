import { foldLetters } from '../../link/nearest.ts';

/** A party that an essay may name: a key for alliances.yaml, and the Arabic names. */
export interface Party {
  key: string;
  names: string[];
  form: 'disc' | 'box';
}

/** Names of regions that are also words of everyday Arabic: «مالي», «بنين». */
const everyday = new Set(['مالي', 'بنين', 'نيوي', 'سارك', 'أروبا', 'ساموا'].map(foldLetters));

/** Codes that name no region, and codes that were replaced by another. */
const unused = new Set('ZZ XA XB EZ QO AN BU CS DD DY FX HV NT RH SU TP UK VD YD YU ZR'.split(' '));

/** Other names of regions, and their capitals. */
const others: Record<string, string> = {
  RU: 'موسكو|الكرملين|الاتحاد الروسي|روسيا الاتحادية',
  AZ: 'باكو|آذربيجان|أذربيجان',
  AM: 'يريفان|أرمينية',
  GE: 'تبليسي',
  BY: 'بيلاروسيا|روسيا البيضاء|مينسك',
  UA: 'كييف|اوكرانيا',
  TR: 'أنقرة|تركية',
  IR: 'طهران|الجمهورية الإسلامية الإيرانية',
  US: 'واشنطن|أميركا|أمريكا|البيت الأبيض|الولايات المتحدة الأميركية|الولايات المتحدة الأمريكية',
  GB: 'بريطانيا|لندن',
  FR: 'باريس|الإليزيه',
  DE: 'برلين',
  IT: 'روما',
  ES: 'مدريد',
  PL: 'وارسو',
  GR: 'أثينا',
  RS: 'بلغراد',
  CN: 'بكين|بيجين',
  JP: 'طوكيو',
  IN: 'نيودلهي|دلهي',
  PK: 'إسلام آباد',
  AF: 'كابول',
  KP: 'بيونغ يانغ',
  KR: 'سيول|سيئول',
  IL: 'تل أبيب',
  PS: 'فلسطين|رام الله',
  LB: 'بيروت',
  SY: 'دمشق|سورية',
  IQ: 'بغداد',
  EG: 'القاهرة',
  SD: 'الخرطوم',
  SS: 'جوبا',
  ET: 'أديس أبابا|أثيوبيا',
  ER: 'أسمرا|أريتريا',
  KE: 'نيروبي',
  UG: 'كمبالا',
  SO: 'مقديشو',
  SA: 'السعودية|الرياض',
  AE: 'الإمارات|أبوظبي|أبو ظبي',
  QA: 'الدوحة',
  BH: 'المنامة',
  OM: 'سلطنة عمان',
  YE: 'صنعاء',
  MA: 'الرباط',
  MR: 'نواكشوط',
  CD: 'الكونغو الديمقراطية|كينشاسا',
  EU: 'بروكسل|الاتحاد الأوروبى',
};

/** Parties that are not regions: organisations of states, and disputed lands. */
const bodies: Party[] = [
  { key: 'west', names: ['الغرب', 'الدول الغربية'], form: 'disc' },
  { key: 'nato', names: ['الناتو', 'حلف شمال الأطلسي', 'حلف الناتو'], form: 'box' },
  { key: 'csto', names: ['منظمة معاهدة الأمن الجماعي'], form: 'box' },
  { key: 'eaeu', names: ['الاتحاد الاقتصادي الأوراسي'], form: 'box' },
  { key: 'arab-league', names: ['جامعة الدول العربية', 'الجامعة العربية'], form: 'box' },
  { key: 'gcc', names: ['مجلس التعاون الخليجي', 'مجلس التعاون'], form: 'box' },
  { key: 'african-union', names: ['الاتحاد الأفريقي', 'الاتحاد الإفريقي'], form: 'box' },
  { key: 'security-council', names: ['مجلس الأمن'], form: 'box' },
  { key: 'world-bank', names: ['البنك الدولي'], form: 'box' },
  { key: 'karabakh', names: ['كاراباخ', 'ناغورني كاراباخ'], form: 'box' },
  { key: 'gaza', names: ['غزة', 'قطاع غزة'], form: 'box' },
  { key: 'crimea', names: ['القرم', 'شبه جزيرة القرم'], form: 'box' },
  { key: 'kashmir', names: ['كشمير'], form: 'box' },
  { key: 'kurdistan', names: ['كردستان', 'إقليم كردستان'], form: 'box' },
];

/** Region codes that are organisations of states. */
const boxes = new Set(['EU', 'UN']);

/**
 * Returns all parties that a draft knows by name: the regions of Intl.DisplayNames in Arabic, a short
 * list of capitals and other names, and some organisations. Text in brackets is removed from a region's
 * name.
 */
export function listParties(): Party[] {
  const regions = new Intl.DisplayNames('ar', { type: 'region', fallback: 'none' });
  const parties = listCodes().flatMap((code): Party[] => {
    const name = regions.of(code)?.replace(/\s*\(.*/u, '');
    if (!name || everyday.has(foldLetters(name))) return [];
    const names = [name, ...(others[code] ?? '').split('|').filter(Boolean)];
    return [{ key: code.toLowerCase(), names, form: boxes.has(code) ? 'box' : 'disc' }];
  });
  return [...parties, ...bodies];
}

/** All pairs of letters; Intl.DisplayNames returns a name for those that are codes (ISO 3166-1, CLDR). */
function listCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  return codes.filter((code) => !unused.has(code));
}
