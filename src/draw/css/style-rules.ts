import { type CssNode, generate, parse, walk } from 'css-tree';
import { type Pattern, readPattern } from './selector.ts';

interface Entry {
  pattern: Pattern;
  value: string;
  important: boolean;
  order: number;
}

/** The declarations of a style sheet by property, those of highest priority first. */
export type Sheet = Map<string, Entry[]>;

type Inline = Map<string, { value: string; important: boolean }>;

/**
 * Returns the declarations of a style sheet; at-rules and selectors that never match in a static
 * drawing are omitted.
 */
export function readSheet(css: string): Sheet {
  const sheet: Sheet = new Map();
  let order = 0;
  walk(parse(css, { parseValue: false }), {
    visit: 'Rule',
    enter(rule) {
      if (this.atrule || rule.prelude.type !== 'SelectorList') return;
      const patterns = rule.prelude.children.toArray().map(readSelector);
      for (const { property, value, important } of readDeclarations(rule.block)) {
        const entries = sheet.get(property) ?? [];
        sheet.set(property, entries);
        order += 1;
        for (const pattern of patterns) {
          if (pattern) entries.push({ pattern, value, important, order });
        }
      }
    },
  });
  for (const entries of sheet.values()) entries.sort(compare);
  return sheet;
}

function readSelector(node: CssNode): Pattern | undefined {
  return node.type === 'Selector' ? readPattern(node) : undefined;
}

function compare(one: Entry, other: Entry): number {
  return (
    Number(other.important) - Number(one.important) ||
    other.pattern.weight - one.pattern.weight ||
    other.order - one.order
  );
}

function readDeclarations(block: CssNode) {
  const found: { property: string; value: string; important: boolean }[] = [];
  walk(block, {
    visit: 'Declaration',
    enter(node) {
      const value = addZeros(generate(node.value).trim());
      found.push({ property: node.property, value, important: node.important !== false });
    },
  });
  return found;
}

/** CSSOM writes a number below 1 with its zero; style sheets that were made smaller leave it out. */
function addZeros(value: string): string {
  return value.replace(/(?<=^|[\s,(-])\.(?=\d)/g, '0.');
}

const inlines = new Map<string, Inline>();

/** Returns the declarations of a style attribute, by property. */
export function readInline(text: string): Inline {
  const known = inlines.get(text);
  if (known) return known;
  const inline: Inline = new Map();
  const block = parse(text, { context: 'declarationList', parseValue: false });
  for (const { property, ...declared } of readDeclarations(block)) {
    if (declared.important || !inline.get(property)?.important) inline.set(property, declared);
  }
  inlines.set(text, inline);
  return inline;
}
