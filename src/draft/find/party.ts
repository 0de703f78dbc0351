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
  GB: 'بريطانيا|إنجلترا|إنكلترا|لندن',
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
  ET: 'أديس أبابا|أثيوبيا|الحبشة',
  ER: 'أسمرا|أريتريا',
  KE: 'نيروبي',
  UG: 'كمبالا',
  SO: 'مقديشو',
  SA: 'السعودية|الرياض',
  AE: 'الإمارات|أبوظبي|أبو ظبي',
  QA: 'الدوحة',
  BH: 'المنامة',
  OM: 'سلطنة عمان|مسقط',
  YE: 'صنعاء',
  MA: 'الرباط',
  MR: 'نواكشوط',
  BF: 'واغادوغو',
  NE: 'نيامي',
  ML: 'باماكو',
  NG: 'أبوجا',
  TG: 'لومي',
  GH: 'أكرا',
  SN: 'داكار',
  TD: 'نجامينا',
  LY: 'طرابلس',
  CU: 'هافانا',
  CY: 'نيقوسيا',
  VE: 'كاراكاس',
  CO: 'بوغوتا',
  BR: 'برازيليا',
  CA: 'أوتاوا',
  ID: 'جاكرتا',
  MY: 'كوالالمبور',
  TH: 'بانكوك',
  VN: 'هانوي',
  BD: 'دكا',
  UZ: 'طشقند',
  KZ: 'أستانا',
  NO: 'أوسلو',
  SE: 'ستوكهولم',
  FI: 'هلسنكي',
  DK: 'كوبنهاغن',
  NL: 'أمستردام|لاهاي',
  AT: 'فيينا',
  PT: 'لشبونة',
  HU: 'بودابست|المجر',
  RO: 'بوخارست',
  RW: 'كيغالي',
  ZA: 'بريتوريا',
  CD: 'الكونغو الديمقراطية|كينشاسا',
  MK: 'مقدونيا|سكوبيه|سكوبي',
  XK: 'بريشتينا',
  ME: 'بودغوريتسا',
  AL: 'تيرانا',
  HR: 'زغرب',
  SI: 'ليوبليانا',
  SK: 'براتيسلافا',
  CZ: 'براغ|تشيكيا|جمهورية التشيك',
  BG: 'صوفيا',
  MD: 'كيشيناو|مولدافيا',
  LT: 'فيلنيوس',
  LV: 'ريغا',
  EE: 'تالين',
  IE: 'دبلن',
  IS: 'ريكيافيك',
  MT: 'فاليتا',
  TM: 'عشق آباد',
  KG: 'بيشكيك|قرغيزستان|قيرغيزستان',
  TJ: 'دوشنبه',
  MN: 'أولان باتور',
  NP: 'كاتماندو',
  LK: 'كولومبو',
  MM: 'نايبيداو|بورما',
  KH: 'بنوم بنه',
  LA: 'فيينتيان',
  PH: 'مانيلا',
  TW: 'تايبيه',
  AU: 'كانبيرا',
  NZ: 'ويلينغتون|ولنغتون',
  MX: 'مكسيكو سيتي',
  NI: 'ماناغوا',
  SV: 'سان سلفادور',
  PE: 'ليما',
  EC: 'كيتو',
  BO: 'لاباز',
  CL: 'سانتياغو',
  AR: 'بوينس آيرس|بوينس أيرس',
  PY: 'أسونسيون',
  UY: 'مونتيفيديو',
  HT: 'بورت أو برنس',
  MG: 'أنتاناناريفو',
  MZ: 'مابوتو',
  ZW: 'هراري',
  ZM: 'لوساكا',
  AO: 'لواندا',
  CM: 'ياوندي',
  GA: 'ليبرفيل',
  CG: 'برازافيل|الكونغو برازافيل',
  CF: 'بانغي|أفريقيا الوسطى|إفريقيا الوسطى',
  GN: 'كوناكري',
  SL: 'فريتاون',
  LR: 'مونروفيا',
  CI: 'أبيدجان|ساحل العاج|كوت ديفوار',
  BJ: 'كوتونو',
  BI: 'بوجمبورا',
  TZ: 'دودوما',
  EU: 'بروكسل|الاتحاد الأوروبى',
};

/** Adjectives of regions that are not made from their names. */
const adjectives: Record<string, string> = {
  US: 'أمريكي أميركي',
  GB: 'بريطاني',
  AE: 'إماراتي',
  SA: 'سعودي',
  RU: 'روسي',
  KP: 'كوري',
  SY: 'سوري',
  FR: 'فرنسي',
  EU: '',
  UN: '',
};

/** Adjectives of states that are no more, and of bodies. */
const bodyAdjectives: Record<string, string> = {
  'soviet-union': 'سوفييتي سوفيتي سوفياتي',
  ottomans: 'عثماني',
  safavids: 'صفوي',
  mamluks: 'مملوكي',
  fatimids: 'فاطمي',
  almoravids: 'مرابطي',
  almohads: 'موحدي',
  crusaders: 'صليبي',
  mongols: 'مغولي',
  byzantium: 'بيزنطي',
  castile: 'قشتالي',
  eu: 'أوروبي',
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
  {
    key: 'soviet-union',
    names: ['الاتحاد السوفييتي', 'الاتحاد السوفيتي', 'الاتحاد السوفياتي'],
    form: 'disc',
  },
  {
    key: 'ottomans',
    names: ['الدولة العثمانية', 'العثمانيون', 'العثمانيين', 'السلطنة العثمانية', 'الباب العالي'],
    form: 'disc',
  },
  { key: 'safavids', names: ['الدولة الصفوية', 'الصفويون', 'الصفويين'], form: 'disc' },
  { key: 'mamluks', names: ['المماليك', 'دولة المماليك'], form: 'disc' },
  { key: 'ayyubids', names: ['الأيوبيون', 'الأيوبيين', 'الدولة الأيوبية'], form: 'disc' },
  { key: 'fatimids', names: ['الفاطميون', 'الفاطميين', 'الدولة الفاطمية'], form: 'disc' },
  { key: 'abbasids', names: ['العباسيون', 'العباسيين', 'الدولة العباسية'], form: 'disc' },
  { key: 'umayyads', names: ['الأمويون', 'الأمويين', 'الدولة الأموية'], form: 'disc' },
  { key: 'seljuks', names: ['السلاجقة', 'الدولة السلجوقية'], form: 'disc' },
  { key: 'almoravids', names: ['المرابطون', 'المرابطين', 'دولة المرابطين'], form: 'disc' },
  { key: 'almohads', names: ['الموحدون', 'الموحدين', 'دولة الموحدين'], form: 'disc' },
  { key: 'crusaders', names: ['الصليبيون', 'الصليبيين', 'الفرنجة', 'الإفرنج'], form: 'disc' },
  { key: 'mongols', names: ['المغول', 'التتار'], form: 'disc' },
  {
    key: 'byzantium',
    names: ['بيزنطة', 'البيزنطيون', 'البيزنطيين', 'الدولة البيزنطية'],
    form: 'disc',
  },
  { key: 'castile', names: ['قشتالة', 'القشتاليون', 'القشتاليين'], form: 'disc' },
  { key: 'aragon', names: ['أراغون', 'أراجون'], form: 'disc' },
  { key: 'venice', names: ['جمهورية البندقية'], form: 'disc' },
  { key: 'prussia', names: ['بروسيا'], form: 'disc' },
  { key: 'yugoslavia', names: ['يوغوسلافيا', 'يوغسلافيا'], form: 'disc' },
  { key: 'opec', names: ['أوبك', 'منظمة أوبك'], form: 'box' },
  { key: 'imf', names: ['صندوق النقد الدولي', 'صندوق النقد'], form: 'box' },
  { key: 'who', names: ['منظمة الصحة العالمية'], form: 'box' },
  { key: 'unesco', names: ['اليونسكو'], form: 'box' },
  {
    key: 'revolutionary-guard',
    names: ['الحرس الثوري', 'الحرس الثوري الإيراني'],
    form: 'disc',
  },
  { key: 'hamas', names: ['حماس', 'حركة حماس'], form: 'disc' },
  { key: 'taliban', names: ['طالبان', 'حركة طالبان'], form: 'disc' },
  { key: 'brotherhood', names: ['الإخوان المسلمون', 'الإخوان المسلمين'], form: 'disc' },
  { key: 'palestinian-authority', names: ['السلطة الفلسطينية'], form: 'disc' },
  { key: 'somaliland', names: ['أرض الصومال'], form: 'disc' },
  { key: 'karabakh', names: ['كاراباخ', 'ناغورني كاراباخ'], form: 'box' },
  { key: 'gaza', names: ['غزة', 'قطاع غزة'], form: 'box' },
  { key: 'crimea', names: ['القرم', 'شبه جزيرة القرم'], form: 'box' },
  { key: 'kashmir', names: ['كشمير'], form: 'box' },
  { key: 'kurdistan', names: ['كردستان', 'إقليم كردستان'], form: 'box' },
];

/** Names of states that are no capitals, among the other names. */
const states =
  /الاتحاد|جمهور|آذربيجان|أذربيجان|أرمينية|بيلاروسيا|روسيا|اوكرانيا|تركية|الولايات|أميركا|أمريكا|بريطانيا|فلسطين|سورية|أثيوبيا|أريتريا|السعودية|الإمارات|المجر|إنجلترا|إنكلترا|الحبشة|سلطنة|الكونغو|البيت|الكرملين|الإليزيه|^مقدونيا|تشيك|مولدافيا|ستان$|بورما|الوسطى|ساحل العاج|كوت ديفوار/u;
const capitals = new Set(
  Object.values(others)
    .flatMap((names) => names.split('|'))
    .filter((name) => !states.test(name))
    .map(foldLetters),
);

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

/** Returns the adjectives of regions («إثيوبي», «قطري»), folded, each with the region's key. */
export function listAdjectives(): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { key, names } of listParties()) {
    const given = adjectives[key.toUpperCase()];
    const [name = ''] = names;
    const made = /^\p{L}+$/u.test(name) ? [adjectiveOf(name)] : [];
    for (const one of given === undefined ? made : given.split(' ').filter(Boolean))
      if (!known.has(foldLetters(one))) known.set(foldLetters(one), key);
  }
  for (const [key, all] of Object.entries(bodyAdjectives))
    for (const one of all.split(' ')) known.set(foldLetters(one), key);
  return known;
}

/** «روسيا» is «روسي», «قطر» is «قطري», «الجزائر» is «جزائري». */
function adjectiveOf(name: string): string {
  return `${name.replace(/^ال/u, '').replace(/(?:يا|ية|ا|ة)$/u, '')}ي`;
}

/** Names that are also everyday words are taken where the capital is named too. */
export function listEveryday(): Party[] {
  return [
    { key: 'ml', names: ['مالي', 'باماكو'], form: 'disc' },
    { key: 'bj', names: ['بنين', 'كوتونو'], form: 'disc' },
  ];
}

/** Returns true if a name is that of a capital, which may be only a place. */
export function isCapital(name: string): boolean {
  return capitals.has(foldLetters(name));
}

/** All pairs of letters; Intl.DisplayNames returns a name for those that are codes (ISO 3166-1, CLDR). */
function listCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  return codes.filter((code) => !unused.has(code));
}
