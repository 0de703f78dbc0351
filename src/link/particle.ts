/** Particles and the article that Arabic joins to the front of a word: وال، بال، كال، لل، وس … */
const particles = /^[وف]?(?:[بك]?(?:ال)?|لل?|س)$/u;

/** Words of two letters. Any other two letters are the rest of a longer word, such as «لد» of «ولد». */
const shortWords = new Set(
  'من في عن إن أن لو لم لن لا هل قد ما هو هي هم هن كل أي أو أم ثم إذ كي مع بل ذو ذا ذي له لك به بك نص حق حد رد ظل سد حل أب أخ يد'.split(
    ' ',
  ),
);

/** Common words whose first letters look like a particle or the article, but are part of the word. */
const wholeWords = [
  'وجود وجه وحدة وزارة وزير وزراء وكالة وكيل وفاة وفاق وفد وثيقة وثائق وضع وضوح واضح وصول وصف وقف وقوف وقت',
  'وطن وطأة واقع واقعة وقائع واحد واسع واسط وسط وسيط وساطة وسيلة وسائل وسيم ولاء ولاية والد والي وراء ورق ورقة',
  'ورشة وظيفة وعد وعي ورد وزن وباء واجب واجهة واردات وديعة ودية واشنطن وارسو وحيد وحش وريث وصية وفرة وهم وادي',
  'فريق فراق فرنسا فترة فكرة فكر فرصة فلسطين فلسفة فشل فعل فصل فضاء فضل فقر فقير فنان فيلم فرد فرع فارق فئة',
  'فساد فائدة فاعل فتاة فجر فراغ فرض فرح فضيحة فيروس فيضان فينا',
  'بلد بلاد بيت بناء بحر بحث بداية برنامج برلمان بريد بغداد بيروت بكين باريس باكو بريطانيا بلجيكا بوتين بايدن',
  'بروكسل بلغراد بوخارست بودابست براغ بريشتينا براتيسلافا برن بون بوسنة بوركينا بوروندي بروناي بوليفيا بيرو برازيل بنما',
  'لاهاي ليما لشبونة لوكسمبورغ لواندا ليبيريا ليسوتو لاتفيا ليتوانيا لاوس لوساكا ليوبليانا لومي',
  'بطل بطولة بقاء بصر برد باب باحث بارد بعيد بعثة بيان بيئة بنك بنية برود برلين بولندا بلغاريا بيلاروسيا برهان',
  'بسيط بشر بضائع بترول باطل باقي بادرة بوادر بوابة بدل بديل بذل بحرين بصمة',
  'كتاب كتابة كاتب كبير كثير كثرة كلام كلمة كامل كيان كييف كريم كرامة كردي كفاح كفاءة كوريا كنيسة كشف كهرباء',
  'كنز كارثة كوكب كاراباخ كرملين كندا كوبا كويت كمال كلفة كتلة كيف كلفة',
  'لقاء لبنان لغة ليبيا لندن لحظة لجنة لغز لون ليل لوم لاعب لافت لاجئ لسان لباس لقب لعبة لطيف',
  'سلام سلاح سلطة سلطان سلسلة سياسة سياسي سيادة سيطرة سيناريو سنوات سنة ستار سند سوء سوق سور سوريا سودان سفير',
  'التزام التحاق التقاء التفاف التفات التماس التهاب التباس إلغاء الغاء الهام الحاح التئام الباني البانيا المانيا',
  'الماني الفة الغام الماس',
].flatMap((row) => row.split(' '));

const endings = '(?:ا|ة|ات|ت|ي|ية|يات|ين|ان|ون|ه|ها|هم|نا|ته|تها|تهم|تنا)';
const ofOneRoot = new RegExp(`^(?:${wholeWords.join('|')})${endings}?$`, 'u');

/** Returns true if letters without marks are particles or the article that a word may be written with. */
export function isParticle(letters: string): boolean {
  return particles.test(letters);
}

/**
 * Returns true if a word may be quoted without the letters before it, both given without vowel marks:
 * the letters are particles or the article (و ف ب ك ل لل س ال and their combinations), and the rest is
 * a word. In Arabic without vowels some cases are undecidable; they are allowed.
 */
export function mayLeave(letters: string, rest: string): boolean {
  if (!isParticle(letters)) return false;
  if (!/^\p{Script=Arabic}/u.test(rest)) return !letters.endsWith('س');
  if (letters.endsWith('س') && !/^[يتنأ](?!ا)\p{L}{2}/u.test(rest)) return false;
  const least = /ال$|لل$/u.test(letters) ? 2 : 3;
  if (rest.length < least && !shortWords.has(rest)) return false;
  const ends = [...letters].map((_, index) => letters.slice(index) + rest);
  return !ends.some((word) => ofOneRoot.test(word));
}
