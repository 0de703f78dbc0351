import { cutAtSides } from '../../text/stretch.ts';
import { make } from '../element.ts';
import { type Hit, search } from '../search-fold.ts';

/** An item that can be found: its kind, its words, and what happens when it is chosen. */
export interface Entry {
  label: string;
  text: string;
  /** The heading over it and the other items of its group. */
  group?: string;
  choose(): void;
}

/** A search box and its list of results. */
export interface Picker {
  box: HTMLElement;
  input: HTMLInputElement;
  /** Empties the box and its list. */
  clear(): void;
}

/** Largest number of results in the list. */
const mostResults = 40;
/** Letters of a long text shown before and after its first hit. */
const around = { before: 50, after: 130 };

/**
 * At most 200 letters are searched for: if a whole page is pasted, each of its words would be searched
 * in every text.
 */
const longest = 200;

const nothing = 'لا شيء بهذه الكلمات';

/**
 * Returns a search box over entries, a combobox with a list (WAI-ARIA 1.2): arrow keys select, Enter
 * opens. `entriesFor` is called after each letter; it returns entries in the order of the list.
 */
export function makePicker(
  name: string,
  prompt: string,
  entriesFor: (query: string) => Entry[],
): Picker {
  const list = make('ul', { id: `${name}-list`, role: 'listbox', ariaLabel: prompt });
  const input = make('input', { type: 'search', placeholder: prompt, ariaLabel: prompt });
  input.maxLength = longest;
  const status = make('p', { className: 'status', role: 'status' });
  let found: Entry[] = [];
  let options: HTMLElement[] = [];
  let chosen = 0;

  const choose = (place: number) => {
    chosen = Math.min(found.length - 1, Math.max(0, place));
    options.forEach((option, index) => {
      option.ariaSelected = String(index === chosen);
    });
    options[chosen]?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', found[chosen] ? `${name}-${chosen}` : '');
  };
  const refresh = () => {
    if (input.value.length > longest) input.value = input.value.slice(0, longest);
    const query = input.value.trim();
    found = query ? entriesFor(query).slice(0, mostResults) : [];
    options = found.map((entry, index) => writeOption(entry, query, index));
    list.replaceChildren(...options.flatMap((option, index) => [...headOf(index), option]));
    status.textContent = query && found.length === 0 ? nothing : '';
    input.ariaExpanded = String(found.length > 0);
    choose(0);
  };
  const headOf = (index: number) => {
    const group = found[index]?.group;
    if (!group || group === found[index - 1]?.group) return [];
    return [make('li', { className: 'group', role: 'presentation' }, group)];
  };
  const writeOption = (entry: Entry, query: string, index: number) => {
    const option = make('li', { id: `${name}-${index}`, role: 'option' });
    option.append(make('span', { className: 'where' }, entry.label), excerpt(entry.text, query));
    option.addEventListener('click', () => entry.choose());
    return option;
  };

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  input.addEventListener('input', refresh);
  input.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (by) choose(chosen + by);
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') found[chosen]?.choose();
    else return;
    event.preventDefault();
  });
  const clear = () => {
    input.value = '';
    refresh();
  };
  return { box: make('div', { className: 'picker' }, input, status, list), input, clear };
}

/** Returns a text around its hits. Hits are marked; left-to-right runs are isolated. */
function excerpt(text: string, query: string): HTMLElement {
  const hits = search(query, text);
  const first = hits[0]?.start ?? 0;
  const from = first <= around.before ? 0 : text.indexOf(' ', first - around.before) + 1;
  const far = first + around.after;
  const to = far >= text.length ? text.length : text.lastIndexOf(' ', far);
  const line = make('span', { className: 'excerpt' }, from > 0 ? '…\u00a0' : '');
  for (const { start, end, fromLeft } of cutAtSides(text, from, to)) {
    const words = markHits(text, hits, start, end);
    line.append(...(fromLeft ? [make('bdi', {}, ...words)] : words));
  }
  line.append(to < text.length ? '\u00a0…' : '');
  return line;
}

function markHits(text: string, hits: Hit[], from: number, to: number): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = from;
  for (const hit of hits) {
    const [start, end] = [Math.max(at, hit.start), Math.min(hit.end, to)];
    if (start >= end) continue;
    parts.push(text.slice(at, start), make('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at, to)];
}
