import { strFromU8, unzipSync } from 'fflate';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** A reference of a part: the path that it leads to, and as what. */
export interface Reference {
  to: string;
  as: string;
}

/** A presentation that was read back: its parts as trees, and their references by their ids. */
export interface OpenedPresentation {
  bytes: Uint8Array;
  paths: string[];
  texts: Map<string, string>;
  trees: Map<string, Element>;
  references: Map<string, Map<string, Reference>>;
}

/** A slide of it, in the order of the talk. */
export interface OpenedSlide {
  id: string;
  path: string;
  tree: Element;
  layout: string;
  notes?: Element;
}

/** Returns a presentation read back from its bytes; throws where a part is no XML. */
export function readPresentation(bytes: Uint8Array): OpenedPresentation {
  const entries = unzipSync(bytes);
  const paths = Object.keys(entries);
  const texts = new Map(
    Object.entries(entries)
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, content]) => [path, strFromU8(content)]),
  );
  const trees = new Map([...texts].map(([path, text]) => [path, rootOf(text)]));
  const references = new Map(
    [...trees]
      .filter(([path]) => path.endsWith('.rels'))
      .map(([path, tree]) => {
        const owner = path.replace('_rels/', '').replace(/\.rels$/, '');
        return [owner, readReferences(tree, owner)];
      }),
  );
  return { bytes, paths, texts, trees, references };
}

function rootOf(text: string): Element {
  const root = fromXml(text).children.find((node) => node.type === 'element');
  if (!root) throw new Error('a part without an element');
  return root;
}

function readReferences(tree: Element, owner: string): Map<string, Reference> {
  const folder = owner.split('/').slice(0, -1);
  return new Map(
    all(tree, 'Relationship').map(({ attributes: { Id = '', Target, Type } }) => {
      const path = [...folder];
      for (const step of String(Target).split('/')) {
        if (step === '..') path.pop();
        else path.push(step);
      }
      return [Id ?? '', { to: path.join('/'), as: String(Type).split('/').at(-1) ?? '' }];
    }),
  );
}

/** Returns the elements of a tree that have a name, in document order. */
export function all(node: Nodes, name: string): Element[] {
  const own = node.type === 'element' && node.name === name ? [node] : [];
  const inner = 'children' in node ? node.children.flatMap((child) => all(child, name)) : [];
  return [...own, ...inner];
}

/** Returns the words of a tree. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Returns the tree of a part; throws where there is none. */
export function treeOf({ trees }: OpenedPresentation, path: string): Element {
  const tree = trees.get(path);
  if (!tree) throw new Error(`no part ${path}`);
  return tree;
}

/** Returns the slides of a presentation in their order. */
export function listSlides(opened: OpenedPresentation): OpenedSlide[] {
  const main = 'ppt/presentation.xml';
  return all(treeOf(opened, main), 'p:sldId').map(({ attributes }) => {
    const path = opened.references.get(main)?.get(attributes['r:id'] ?? '')?.to ?? '';
    const held = [...(opened.references.get(path)?.values() ?? [])];
    const notes = held.find(({ as }) => as === 'notesSlide');
    return {
      id: attributes.id ?? '',
      path,
      tree: treeOf(opened, path),
      layout: held.find(({ as }) => as === 'slideLayout')?.to ?? '',
      ...(notes && { notes: treeOf(opened, notes.to) }),
    };
  });
}
