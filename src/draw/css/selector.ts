import type { CssNode, Selector } from 'css-tree';

/** The part of a selector that matches one element. */
export interface Compound {
  tag?: string;
  id?: string;
  /** Each class has a space before and after it, as in a subject. */
  classes: string[];
  attributes: { name: string; value: string | undefined; operator: string }[];
  without: Compound[];
  /** Its position among its parent's elements, from 1. */
  place?: number;
  /** Relation to the compound before this one: ` ` means an ancestor, `>` the parent. */
  after: ' ' | '>';
}

/** A parsed selector: its compounds from right to left, and its specificity as one number. */
export interface Pattern {
  compounds: Compound[];
  weight: number;
}

/** Returns a selector as a pattern; undefined for one that never matches in a static drawing (`:hover`). */
export function readPattern(selector: Selector): Pattern | undefined {
  const compounds: Compound[] = [blank()];
  let weight = 0;
  for (const part of selector.children.toArray()) {
    const compound = compounds[0];
    if (!compound) return undefined;
    if (part.type === 'Combinator') {
      if (part.name !== ' ' && part.name !== '>') return undefined;
      compound.after = part.name;
      compounds.unshift({ ...blank() });
      continue;
    }
    const added = readPart(compound, part);
    if (added === undefined) return undefined;
    weight += added;
  }
  return { compounds: moveCombinators(compounds), weight };
}

function blank(): Compound {
  return { classes: [], attributes: [], without: [], after: ' ' };
}

/** Moves each combinator from the compound on its left to the compound on its right. */
function moveCombinators(compounds: Compound[]): Compound[] {
  return compounds.map((compound, i) => ({ ...compound, after: compounds[i + 1]?.after ?? ' ' }));
}

/**
 * Adds a part to a compound; returns its specificity (ids 10000, classes 100, tags 1), or undefined if
 * the part is unknown.
 */
function readPart(compound: Compound, part: CssNode): number | undefined {
  if (part.type === 'TypeSelector') {
    if (part.name === '*') return 0;
    compound.tag = part.name.toLowerCase();
    return 1;
  }
  if (part.type === 'IdSelector') {
    compound.id = part.name;
    return 10_000;
  }
  if (part.type === 'ClassSelector') {
    compound.classes.push(` ${part.name} `);
    return 100;
  }
  if (part.type === 'AttributeSelector') {
    const value = part.value?.type === 'String' ? part.value.value : part.value?.name;
    compound.attributes.push({ name: part.name.name, value, operator: part.matcher ?? '' });
    return 100;
  }
  return part.type === 'PseudoClassSelector' ? readPseudo(compound, part) : undefined;
}

function readPseudo(
  compound: Compound,
  part: CssNode & { type: 'PseudoClassSelector' },
): number | undefined {
  const list = part.children?.first;
  const place = part.name === 'first-child' ? 1 : readPlace(part.name, list);
  if (place) {
    compound.place = place;
    return 100;
  }
  if (part.name !== 'not' || list?.type !== 'SelectorList') return undefined;
  let weight = 0;
  for (const inner of list.children.toArray()) {
    const pattern = inner.type === 'Selector' ? readPattern(inner) : undefined;
    const [only, ...rest] = pattern?.compounds ?? [];
    if (!only || rest.length > 0) return undefined;
    compound.without.push(only);
    weight = Math.max(weight, pattern?.weight ?? 0);
  }
  return weight;
}

/** Returns the number in `:nth-child(2)`; steps such as `2n` are not supported. */
function readPlace(name: string, nth: CssNode | null | undefined): number | undefined {
  if (name !== 'nth-child' || nth?.type !== 'Nth' || nth.nth.type !== 'AnPlusB') return undefined;
  return nth.nth.a === null ? Number(nth.nth.b) : undefined;
}
