import { getHeapStatistics } from 'node:v8';

/** Heap with which the shipped deck builds from an empty cache, MB; with 80 MB it does not. */
const leastHeap = 88;

/**
 * Returns one line that says why this Node has too little memory to start; undefined if it has enough.
 * V8 ends a process with a full heap without notice, so this is checked first. HarfBuzz needs
 * WebAssembly, for whose memory V8 reserves some 10 GB of address space.
 */
export function findWant() {
  const heap = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20);
  if (heap < leastHeap)
    return `it needs ${leastHeap} MB of heap, but Node may use only ${heap} MB (--max-old-space-size sets the limit)`;
  try {
    new WebAssembly.Memory({ initial: 1 });
    return undefined;
  } catch {
    return 'there is too little address space: raise ulimit -v, or set NODE_OPTIONS=--disable-wasm-trap-handler';
  }
}
