import type { Element } from 'xast';
import type { Finish } from './finished-part.ts';
import type { Layout } from './layout-frame.ts';
import { writeLayout, writeMaster, writeNotesMaster } from './master.ts';
import type { Part } from './package.ts';
import { paths } from './part-path.ts';
import type { Tools } from './tools.ts';

/** Returns both masters, each with a theme of its own: with a shared one, PowerPoint repairs the file. */
export function listMasters(
  layouts: number,
  finish: Finish,
  tools: Tools,
  themes: Record<'slides' | 'notes', Element>,
): Part[] {
  return [
    {
      path: paths.master,
      type: 'presentationml.slideMaster',
      content: finish(writeMaster(layouts, tools)),
      references: [
        ...Array.from({ length: layouts }, (_, index) => ({
          to: paths.layout(index),
          as: 'slideLayout',
        })),
        { to: paths.theme, as: 'theme' },
      ],
    },
    {
      path: paths.notesMaster,
      type: 'presentationml.notesMaster',
      content: finish(writeNotesMaster()),
      references: [{ to: paths.notesTheme, as: 'theme' }],
    },
    { path: paths.theme, type: 'theme', content: themes.slides },
    { path: paths.notesTheme, type: 'theme', content: themes.notes },
  ];
}

/** Returns the layouts of the master. */
export function listLayoutParts(layouts: Layout[], finish: Finish): Part[] {
  return layouts.map((layout, index) => ({
    path: paths.layout(index),
    type: 'presentationml.slideLayout',
    content: finish(writeLayout(layout)),
    references: [{ to: paths.master, as: 'slideMaster' }],
  }));
}
