import type { Compound, Pattern } from './selector.ts';

/** The data of an element that selectors need; read once and used for many rules. */
export interface Subject {
  element: Element;
  tag: string;
  id: string | null;
  /** Each class has a space before and after it. */
  classes: string;
  /** Its parent, if it was already read. */
  above?: Subject | null;
}

/**
 * Returns an element as a subject for rules. It is valid until attributes of the element or its
 * ancestors change.
 */
export function readSubject(element: Element, above?: Subject): Subject {
  const classes = element.getAttribute('class');
  return {
    element,
    tag: element.localName.toLowerCase(),
    id: element.getAttribute('id'),
    classes: classes ? ` ${classes.replace(/\s+/g, ' ')} ` : '',
    ...(above && { above }),
  };
}

/** Returns a subject's parent; the parent is read only once. */
export function aboveOf(subject: Subject): Subject | null {
  if (subject.above === undefined) {
    const parent = subject.element.parentElement;
    subject.above = parent && readSubject(parent);
  }
  return subject.above;
}

/** Returns whether an element matches a pattern. */
export function matches(subject: Subject, { compounds }: Pattern): boolean {
  return matchesFrom(subject, compounds, 0);
}

function matchesFrom(subject: Subject, compounds: Compound[], from: number): boolean {
  const compound = compounds[from];
  if (!compound || !matchesCompound(subject, compound)) return false;
  if (from === compounds.length - 1) return true;
  for (let up = aboveOf(subject); up; up = aboveOf(up)) {
    if (matchesFrom(up, compounds, from + 1)) return true;
    if (compound.after === '>') return false;
  }
  return false;
}

function matchesCompound(subject: Subject, compound: Compound): boolean {
  const { element, tag, id, classes } = subject;
  if (compound.tag && compound.tag !== tag) return false;
  if (compound.id && compound.id !== id) return false;
  for (const name of compound.classes) if (!classes.includes(name)) return false;
  if (compound.place && compound.place !== findPlace(element)) return false;
  return (
    compound.attributes.every((wanted) => matchesAttribute(element, wanted)) &&
    !compound.without.some((unwanted) => matchesCompound(subject, unwanted))
  );
}

function findPlace(element: Element): number {
  let place = 1;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) place += 1;
  return place;
}

function matchesAttribute(element: Element, wanted: Compound['attributes'][number]): boolean {
  const own = element.getAttribute(wanted.name);
  if (own === null || wanted.value === undefined) return own !== null;
  if (wanted.operator === '*=') return own.includes(wanted.value);
  if (wanted.operator === '^=') return own.startsWith(wanted.value);
  if (wanted.operator === '$=') return own.endsWith(wanted.value);
  if (wanted.operator === '~=') return own.split(/\s+/).includes(wanted.value);
  return own === wanted.value;
}
