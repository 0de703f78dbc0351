import { askForNarrow, chooseView, showView } from './view.ts';

/*
 * Runs in the head, so that the page never shows one view first and then the other. If the script of
 * the deck cannot start, the article stays.
 */
const stayArticle = () => showView('article');
showView(chooseView(location.search, askForNarrow().matches));
addEventListener('error', stayArticle);
addEventListener('DOMContentLoaded', () => removeEventListener('error', stayArticle));
