/** A box over the page that can be closed. */
export interface Layer {
  isOpen(): boolean;
  toggle(open?: boolean): void;
}
