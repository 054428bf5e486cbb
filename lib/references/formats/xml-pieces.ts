import { XMLParser } from "fast-xml-parser";

/** An element of an XML file, read: texts, attributes as `@name`, repeated elements always as lists where they are named in LISTS. */
export type XmlNode = Record<string, unknown>;

/** One element of the kind that is a record, with the line it begins on; `node` is null when it is not well formed. */
export type XmlPiece = { line: number; raw: string; name: string; node: XmlNode | null };

const LISTS = new Set([
  "Author",
  "ArticleId",
  "ELocationID",
  "CommentsCorrections",
  "PublicationType",
  "Item",
  "AuthorList",
  "Language",
  "Isbn",
]);
// Their content is markup for the eye; it is kept as it stands and made plain by whoever needs it. Abstracts are not ours to read.
const AS_IT_STANDS = [
  "ArticleTitle",
  "VernacularTitle",
  "BookTitle",
  "CollectiveName",
  "AbstractText",
  "Title",
  "CollectionTitle",
];

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  isArray: (name) => LISTS.has(name),
  stopNodes: AS_IT_STANDS.map((name) => `*.${name}`),
});

/** Cuts the elements of these names out of an XML text and reads each alone: no document type, no entity of its own and no link outside is ever looked at. */
export function* xmlPieces(text: string, names: readonly string[]): Generator<XmlPiece> {
  const opening = new RegExp(`<(${names.join("|")})(?=[\\s>])`, "g");
  let [line, counted] = [1, 0];
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const name = found[1] ?? "";
    const end = text.indexOf(`</${name}>`, found.index);
    const to = end === -1 ? text.length : end + name.length + 3;
    line += text.slice(counted, found.index).split("\n").length - 1;
    counted = found.index;
    const raw = text.slice(found.index, to);
    yield { line, raw, name, node: end === -1 ? null : read(raw, name) };
    opening.lastIndex = to;
  }
}

function read(raw: string, name: string): XmlNode | null {
  try {
    const node = (parser.parse(raw) as XmlNode)[name];
    return typeof node === "object" && node !== null ? (node as XmlNode) : null;
  } catch {
    return null;
  }
}
