import { kind, type Owner, PageNode } from './node.ts';

/** A piece of text. */
export class PageText extends PageNode {
  readonly nodeType = kind.text;
  readonly nodeName = '#text';
  readonly childNodes: readonly PageNode[] = [];
  data: string;

  constructor(owner: Owner | null, data: string) {
    super(owner);
    this.data = data;
  }

  override get nodeValue(): string {
    return this.data;
  }

  override set nodeValue(text: string) {
    this.data = String(text);
  }

  get textContent(): string {
    return this.data;
  }

  set textContent(text: string | null) {
    this.data = String(text ?? '');
  }

  cloneNode(): PageText {
    return new PageText(this.ownerDocument, this.data);
  }
}
