/** What a document says of itself. */
export interface About {
  title: string;
  author?: string;
  /** BCP 47. */
  language: string;
  /** When it is said to have been made: the same input is to give the same bytes. */
  date: Date;
}

/** The programs that the document says it was made with, here and in its information dictionary. */
export const made = { creator: 'minbar', producer: 'Chromium, minbar' };

/** What stands between the packet’s ends is XML 1.0, which has no control characters but these. */
const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Returns what a document says of itself as XMP (ISO 16684-1; ISO 32000-1, 14.3.2): title and language
 * as Dublin Core, dates as in the information dictionary. It claims no PDF/UA: no checker has agreed.
 */
export function writeMetadata({ title, author, language, date }: About): string {
  const time = date.toISOString().replace('.000Z', 'Z');
  // One title alone: pdf.js joins those of all languages, x-default among them, into one.
  const titled = `<rdf:li xml:lang="${escapeXml(language)}">${escapeXml(title)}</rdf:li>`;
  const creator = author
    ? `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>\n`
    : '';
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt>${titled}</rdf:Alt></dc:title>
${creator}<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${made.producer}</pdf:Producer>
<xmp:CreatorTool>${made.creator}</xmp:CreatorTool>
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
<xmp:MetadataDate>${time}</xmp:MetadataDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
