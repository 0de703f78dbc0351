import type { Root } from 'mdast';
import { isMap, isScalar, parseDocument } from 'yaml';
import type { Front, Say } from '../manuscript.ts';

const keys = ['title', 'author', 'role', 'source', 'date'] as const;

/** Returns what the front matter says of the essay; reports other keys, which are left out. */
export function readFront(tree: Root, say: Say): Front & { title?: string } {
  const [node] = tree.children;
  if (node?.type !== 'yaml') return {};
  const { contents, errors } = parseDocument(node.value, { schema: 'failsafe' });
  if (errors.length > 0 || !isMap(contents)) {
    say('unknown', node.value);
    return {};
  }
  const front: Front & { title?: string } = {};
  for (const { key, value } of contents.items) {
    const name = keys.find((one) => isScalar(key) && key.value === one);
    const words = isScalar(value)
      ? String(value.value ?? '')
          .replace(/\s+/g, ' ')
          .trim()
      : '';
    if (name && words !== '') front[name] = words;
    else if (!name) say('unknown', String(key));
  }
  return front;
}
