const plural = new Intl.PluralRules('ar');

type Forms = Partial<Record<Intl.LDMLPluralRule, string>>;

const seconds: Forms = { one: 'ثانية واحدة', two: 'ثانيتين', few: 'ثوانٍ', many: 'ثانية' };
const minutes: Forms = { one: 'دقيقة واحدة', two: 'دقيقتين', few: 'دقائق', many: 'دقيقة' };

const hours: Forms = { one: 'ساعة واحدة', two: 'ساعتين', few: 'ساعات', many: 'ساعة' };

/** Returns a span of time as digits: 07:05, −00:12, 1:02:03; from seconds. */
export function showSpan(span: number): string {
  const whole = Math.abs(Math.round(span));
  const pad = (number: number) => String(number).padStart(2, '0');
  const long = Math.floor(whole / 3600);
  const clock = `${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
  return `${span < -0.5 ? '−' : ''}${long > 0 ? `${long}:` : ''}${clock}`;
}

/** Returns a number of seconds in words, in the form used after a verb: «دقيقتين و20 ثانية». */
export function saySpan(span: number): string {
  const whole = Math.round(span);
  const parts = [
    ...(whole >= 3600 ? [count(Math.floor(whole / 3600), hours)] : []),
    ...(whole % 3600 >= 60 ? [count(Math.floor(whole / 60) % 60, minutes)] : []),
    ...(whole % 60 > 0 || whole === 0 ? [count(whole % 60, seconds)] : []),
  ];
  return parts.join(' و');
}

/**
 * Arabic counting: 1 and 2 have words of their own, 3–10 take a plural (CLDR plural rules). A number
 * stays on one line with the noun.
 */
function count(number: number, forms: Forms): string {
  const rule = plural.select(number);
  const form = forms[rule] ?? forms.many ?? '';
  return rule === 'one' || rule === 'two' ? form : `${number}\u00a0${form}`;
}
