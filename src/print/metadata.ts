/** The metadata of a document. */
export interface About {
  title: string;
  author?: string;
  /** The role of the author. */
  role?: string;
  /** Where the essay appeared. */
  source?: string;
  /** When it was written, in the essay's words. */
  written?: string;
  /** A BCP 47 tag. */
  language: string;
  /** Date of creation. The caller passes it, so that the same input gives the same bytes. */
  date: Date;
}

/** The programs named as makers, here and in the document's information dictionary. */
export const made = { creator: 'minbar', producer: 'Chromium, minbar' };

/** A packet's content is XML 1.0, which forbids all characters outside this set. */
const forbidden = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * Returns a document's metadata as XMP (ISO 16684-1; ISO 32000-1, 14.3.2): title and language as Dublin
 * Core, dates as in the information dictionary. It does not claim PDF/UA, because no checker has
 * confirmed it.
 */
export function writeMetadata(about: About): string {
  const { title, author, role, source, written = '', language, date } = about;
  const time = date.toISOString().replace('.000Z', 'Z');
  // Only one title: pdf.js joins the titles of all languages, including x-default, into one.
  const titled = `<rdf:li xml:lang="${escapeXml(language)}">${escapeXml(title)}</rdf:li>`;
  const creator = author
    ? `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>\n`
    : '';
  // A date of the essay is a date of Dublin Core only in its form (ISO 8601); role is Photoshop's by-line title.
  const front = [
    ...(isoDate.test(written)
      ? [`<dc:date><rdf:Seq><rdf:li>${written}</rdf:li></rdf:Seq></dc:date>`]
      : []),
    ...(source ? [`<dc:source>${escapeXml(source)}</dc:source>`] : []),
    ...(role ? [`<photoshop:AuthorsPosition>${escapeXml(role)}</photoshop:AuthorsPosition>`] : []),
  ];
  const space = role ? ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"' : '';
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"${space}>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt>${titled}</rdf:Alt></dc:title>
${creator}${front.map((row) => `${row}\n`).join('')}<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${made.producer}</pdf:Producer>
<xmp:CreatorTool>${made.creator}</xmp:CreatorTool>
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
<xmp:MetadataDate>${time}</xmp:MetadataDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
