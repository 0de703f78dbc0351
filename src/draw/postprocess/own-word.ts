import type { Geometry } from '../measure/geometry.ts';

/** Words that Mermaid itself writes into drawings, by kind, and what an Arabic deck says. */
const words: Record<string, Record<string, string>> = {
  sequence: {
    alt: 'إما',
    break: 'انقطاع',
    critical: 'حرج',
    loop: 'تكرار',
    opt: 'اختياري',
    par: 'معا',
  },
  requirement: {
    '<<Requirement>>': 'متطلب',
    '<<Functional Requirement>>': 'متطلب وظيفي',
    '<<Interface Requirement>>': 'متطلب واجهة',
    '<<Performance Requirement>>': 'متطلب أداء',
    '<<Physical Requirement>>': 'متطلب مادي',
    '<<Design Constraint>>': 'قيد تصميم',
    '<<Element>>': 'عنصر',
    '<<contains>>': 'يضم',
    '<<copies>>': 'ينسخ',
    '<<derives>>': 'يشتق',
    '<<refines>>': 'يفصّل',
    '<<satisfies>>': 'يحقق',
    '<<traces>>': 'يتتبع',
    '<<verifies>>': 'يثبت',
    'Risk: Low': 'الخطر: منخفض',
    'Risk: Medium': 'الخطر: متوسط',
    'Risk: High': 'الخطر: مرتفع',
    'Verification: Analysis': 'التحقق: تحليل',
    'Verification: Demonstration': 'التحقق: عرض',
    'Verification: Inspection': 'التحقق: فحص',
    'Verification: Test': 'التحقق: اختبار',
  },
  wardley: {
    Evolution: 'التطور',
    Visibility: 'القرب من المستفيد',
    Genesis: 'نشأة',
    'Custom Built': 'صنع خاص',
    Product: 'منتج',
    Commodity: 'سلعة شائعة',
  },
  cynefin: {
    Chaotic: 'فوضوي',
    Clear: 'واضح',
    Complex: 'معقد',
    Complicated: 'مركب',
    Confusion: 'ملتبس',
  },
  eventmodeling: {
    'UI/Automation': 'الواجهة',
    'Command/Read Model': 'الأوامر والقراءة',
    Events: 'الأحداث',
  },
  c4: {
    '[Person]': '[شخص]',
    '[External Person]': '[شخص من خارج النظام]',
    '[Software System]': '[نظام]',
    '[External Software System]': '[نظام خارجي]',
    '[Container]': '[حاوية]',
    '[Component]': '[مكوّن]',
    '[SYSTEM]': '[نظام]',
    '[CONTAINER]': '[حاوية]',
    '[ENTERPRISE]': '[مؤسسة]',
    '[system]': '[نظام]',
    '[container]': '[حاوية]',
    '[enterprise]': '[مؤسسة]',
    '[boundary]': '[نطاق]',
    '[Boundary]': '[نطاق]',
  },
  gitGraph: { main: 'الأصل' },
  usecase: { '«include»': 'يتضمن', '«extend»': 'يوسّع' },
};

/** Names of fields before an author's words. */
const fields: Record<string, string> = {
  'Doc Ref': 'المرجع',
  ID: 'الرقم',
  Text: 'النص',
  Type: 'النوع',
};

/**
 * Writes Mermaid's own words in Arabic; each stays at the middle where it stood at the middle. Returns
 * the texts that hold no word of the author's.
 */
export function translateOwnWords(svg: Element, kind: string, geometry: Geometry): Set<Element> {
  const own = new Set<Element>();
  const known = words[kind];
  if (!known) return own;
  for (const text of svg.querySelectorAll('text')) {
    const said = text.textContent.replace(/\s+/g, ' ').trim();
    const whole = Object.hasOwn(known, said) ? known[said] : undefined;
    const [, field = '', rest = ''] = /^([A-Z][\w ]*): (.*)$/.exec(said) ?? [];
    if (whole !== undefined) {
      rewrite(text, whole, geometry, /^<<|^«/.test(said));
      own.add(text);
    } else if (kind === 'requirement' && fields[field])
      text.textContent = `${fields[field]}: ${rest}`;
    else if (kind === 'c4') translateType(text, said, known);
  }
  return own;
}

/** Translates the type of a part of a system before its technology: `[Container: Java]`. */
function translateType(text: Element, said: string, known: Record<string, string>): void {
  const [, type = '', technology = ''] = /^\[(\w[\w ]*): (.*)\]$/.exec(said) ?? [];
  const word = known[`[${type}]`]?.slice(1, -1);
  if (word) text.textContent = `[${word}: ${technology}]`;
}

function rewrite(text: Element, words: string, geometry: Geometry, isCentred: boolean): void {
  const before = geometry.text(text).length;
  text.textContent = words;
  const after = geometry.text(text).length;
  const ground = [...(text.parentElement?.children ?? [])].find(
    (part) => part.getAttribute('class') === 'background',
  );
  if (ground?.getAttribute('width')) {
    const [x, width] = ['x', 'width'].map((name) => Number(ground.getAttribute(name) ?? 0));
    ground.setAttribute('x', String((x ?? 0) + (before - after) / 2));
    ground.setAttribute('width', String((width ?? 0) - before + after));
  }
  const isAnchored = text.getAttribute('text-anchor') === 'middle';
  if (!isCentred || isAnchored) return;
  const x = Number(text.getAttribute('x') ?? 0) + (before - after) / 2;
  text.setAttribute('x', String(x));
}
