/** Data for measuring slides: the page's custom properties, and the folder of cached widths. */
export interface Measures {
  tokens: Map<string, string>;
  cache: string;
}
