/** Where the parts of a presentation stand in its package; those of several have their places from 0. */
export const paths = {
  main: 'ppt/presentation.xml',
  master: 'ppt/slideMasters/slideMaster1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  theme: 'ppt/theme/theme1.xml',
  notesTheme: 'ppt/theme/theme2.xml',
  layout: (index: number) => `ppt/slideLayouts/slideLayout${index + 1}.xml`,
  slide: (index: number) => `ppt/slides/slide${index + 1}.xml`,
  notes: (index: number) => `ppt/notesSlides/notesSlide${index + 1}.xml`,
};
