import type { DeckPosition } from '../deck-position.ts';
import { make } from '../element.ts';
import type { Layer } from '../layer.ts';
import { fold, search } from '../search-fold.ts';
import { type Found, groupByPart, listTexts } from './entries.ts';
import { type Entry, makePicker } from './picker.ts';

const names: Record<Found['what'], string> = {
  headline: 'عنوان',
  bullet: 'اقتباس',
  picture: 'عند الصورة',
  map: 'على الرسم',
  source: 'في المراجع',
  notes: 'في الملاحظات',
};

/** Returns the box that finds a slide by its number or its words, closed. */
export function makeFinder(position: DeckPosition): Layer {
  const box = make('dialog', { className: 'finder', ariaLabel: 'البحث في الشرائح' });
  const close = () => {
    picker.input.blur();
    box.close();
  };
  const go = (slide: number) => {
    close();
    position.goTo(slide);
  };
  let texts: Found[] = [];
  const entriesFor = (query: string): Entry[] => {
    const toEntry = ({ slide, what, text, part }: Found): Entry => ({
      ...(part && { group: part }),
      label: `${slide + 1} · ${names[what]}`,
      text,
      choose: () => go(slide),
    });
    const number = Number(fold(query).text) - 1;
    const named = texts.filter(({ what, slide }) => what === 'headline' && slide === number);
    const found = texts.filter((one) => !named.includes(one) && search(query, one.text).length > 0);
    // A number names its slide first, whatever part it is in.
    return [...named, ...groupByPart(found)].map(toEntry);
  };
  const picker = makePicker('find', 'رقم شريحة، أو كلمات منها', entriesFor);
  box.append(picker.box);
  document.body.append(box);
  return {
    isOpen: () => box.open,
    toggle(open = !box.open) {
      if (!open) return close();
      texts = listTexts(document);
      picker.clear();
      if (!box.open) box.showModal();
      picker.input.focus();
    },
  };
}
