/** Places where Mermaid text assigns a class: `A:::teal`, `classDef teal …`, `class A,B teal`. */
const givenNames = [
  /:::\s*([\w\u0600-\u06ff-]+)/g,
  /^\s*classDef\s+([\w-]+)/gm,
  /^\s*class\s+\S+\s+([\w-]+)\s*;?$/gm,
];

/**
 * Prefixes every id of a drawing, removes ids without a reference (except the nodes' own), and updates
 * all references. `base` is the prefix that Mermaid used. The underscore after the prefix keeps the ids
 * of «a» and «a-b» apart, because no slug holds one.
 */
export function nameParts(svg: Element, prefix: string, base: string): void {
  const wanted = findReferences(svg);
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const part of svg.querySelectorAll('[id]')) {
    const old = part.getAttribute('id') ?? '';
    if (!wanted.has(old) && !isNode(part)) part.removeAttribute('id');
    else if (names.has(old)) part.setAttribute('id', names.get(old) ?? '');
    else {
      const name = chooseName(`${prefix}-_${strip(old, base)}`, used);
      names.set(old, name);
      part.setAttribute('id', name);
    }
  }
  for (const part of [svg, ...svg.querySelectorAll('*')]) follow(part, names);
}

function isNode(part: Element): boolean {
  return / node /.test(` ${part.getAttribute('class') ?? ''} `);
}

/** Removes Mermaid's prefix, and the final number, which increases from drawing to drawing. */
function strip(id: string, base: string): string {
  const isOwn = id === base || id.startsWith(`${base}-`) || id.startsWith(`${base}_`);
  const bare = isOwn ? id.slice(base.length).replace(/^[-_]/, '') : id;
  return bare.replace(/-\d+$/, '').replace(/\s+/g, '-') || 'part';
}

function chooseName(wish: string, used: Set<string>): string {
  let name = wish;
  for (let n = 2; used.has(name); n++) name = `${wish}-${n}`;
  used.add(name);
  return name;
}

function findReferences(svg: Element): Set<string> {
  const found = new Set<string>();
  for (const part of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name, value } of part.attributes) {
      for (const [, id = ''] of value.matchAll(/url\(#([^)]*)\)/g)) found.add(id);
      if (/^aria-(labelledby|describedby)$/.test(name))
        for (const id of value.split(/\s+/)) found.add(id);
      if (/^(xlink:)?href$/.test(name) && value.startsWith('#')) found.add(value.slice(1));
    }
  }
  return found;
}

function follow(part: Element, names: Map<string, string>): void {
  for (const { name, value } of [...part.attributes]) {
    if (/^aria-(labelledby|describedby)$/.test(name)) {
      const ids = value.split(/\s+/).map((id) => names.get(id) ?? id);
      part.setAttribute(name, ids.join(' '));
    } else if (/^(xlink:)?href$/.test(name)) {
      const target = names.get(value.slice(1));
      if (target) part.setAttribute(name, `#${target}`);
      else part.removeAttribute(name);
    } else if (value.includes('url(#')) {
      const renamed = value.replace(/url\(#([^)]*)\)/g, (whole, id: string) => {
        const target = names.get(id);
        return target ? `url(#${target})` : whole;
      });
      part.setAttribute(name, renamed);
    }
  }
}

/** Keeps only the classes that the author assigned in the source. */
export function keepClasses(svg: Element, source: string): void {
  const given = new Set(
    givenNames.flatMap((form) => [...source.matchAll(form)].map(([, name = '']) => name)),
  );
  for (const part of svg.querySelectorAll('[class]')) {
    const own = (part.getAttribute('class') ?? '').split(/\s+/);
    const kept = own.filter((name) => given.has(name));
    if (kept.length > 0) part.setAttribute('class', kept.join(' '));
    else part.removeAttribute('class');
  }
}
