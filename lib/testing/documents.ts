import fc from "fast-check";
import type { DocumentJson, MarkJson, NodeJson } from "@/lib/document/document-types";

type Inline = string | NodeJson;

/** A document of the given blocks: `doc(p("Hair loss is common.", cite(id)))`. */
export function doc(...content: NodeJson[]): DocumentJson {
  return { type: "doc", content };
}

/** A paragraph of words, citations and marked words. */
export function p(...content: Inline[]): NodeJson {
  return block("paragraph", content.map(inline));
}

/** A heading, level 2 unless said otherwise by `h3` and `h4`. */
export function h2(...content: Inline[]): NodeJson {
  return heading(2, content);
}

/** A heading of level 3. */
export function h3(...content: Inline[]): NodeJson {
  return heading(3, content);
}

/** A heading of level 4. */
export function h4(...content: Inline[]): NodeJson {
  return heading(4, content);
}

/** A bulleted list; each item is one paragraph or the blocks given. */
export function ul(...items: (string | NodeJson | NodeJson[])[]): NodeJson {
  return block("bulletList", items.map(item));
}

/** A numbered list that starts at 1. */
export function ol(...items: (string | NodeJson | NodeJson[])[]): NodeJson {
  return { type: "orderedList", attrs: { start: 1 }, content: items.map(item) };
}

/** A quotation of whole blocks. */
export function quote(...content: NodeJson[]): NodeJson {
  return block("blockquote", content);
}

/** A table of rows made by `row`. */
export function table(...rows: NodeJson[]): NodeJson {
  return block("table", rows);
}

/** A table row of cells made by `td` and `th`. */
export function row(...cells: NodeJson[]): NodeJson {
  return block("tableRow", cells);
}

/** A table cell of one paragraph. */
export function td(...content: Inline[]): NodeJson {
  return { type: "tableCell", attrs: { colspan: 1, rowspan: 1 }, content: [p(...content)] };
}

/** A header cell of one paragraph. */
export function th(...content: Inline[]): NodeJson {
  return { type: "tableHeader", attrs: { colspan: 1, rowspan: 1 }, content: [p(...content)] };
}

/** A citation of one reference. */
export function cite(refId: string, locator: string | null = null): NodeJson {
  return { type: "citation", attrs: { refId, locator, quoteId: null } };
}

/** A line break inside a paragraph. */
export const br: NodeJson = { type: "hardBreak" };

/** Words with marks, given in the schema's order: link, bold, italic, subscript, superscript. */
export function marked(text: string, ...marks: MarkJson[]): NodeJson {
  return { type: "text", marks, text };
}

/** Words that are a link. */
export function link(href: string, text: string): NodeJson {
  return marked(text, { type: "link", attrs: { href } });
}

/** Words in bold. */
export function bold(text: string): NodeJson {
  return marked(text, { type: "bold" });
}

/** Words in italic. */
export function italic(text: string): NodeJson {
  return marked(text, { type: "italic" });
}

/** The id of the n-th reference of a test. */
export function refId(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
}

const arbitraryText = fc
  .array(
    fc.constantFrom(
      "hair",
      "loss",
      "in",
      "12",
      "people",
      "0.5 mg",
      "Sjögren’s",
      "is",
      "not",
      "rare.",
      "α-GAL",
      "日本",
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((words) => words.join(" "));
const arbitraryMarks = fc.subarray<MarkJson>(
  [
    { type: "link", attrs: { href: "https://example.org/a" } },
    { type: "bold" },
    { type: "italic" },
    { type: "subscript" },
  ],
  { minLength: 1 },
);
const arbitraryWords: fc.Arbitrary<NodeJson> = fc.oneof(
  { weight: 3, arbitrary: arbitraryText.map((text) => ({ type: "text", text })) },
  {
    weight: 1,
    arbitrary: fc.tuple(arbitraryText, arbitraryMarks).map(([text, marks]) => marked(text, ...marks)),
  },
);
const arbitraryInline = fc.oneof(
  { weight: 4, arbitrary: arbitraryWords },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 9 }).map((n) => cite(refId(n))) },
  { weight: 1, arbitrary: fc.constant(br) },
);
const arbitraryParagraph = fc
  .array(arbitraryInline, { maxLength: 6 })
  .map((content) => block("paragraph", joined(content)));
const arbitraryHeading = fc
  .tuple(fc.constantFrom(2, 3, 4), fc.array(arbitraryWords, { maxLength: 3 }))
  .map(([level, content]) => heading(level, joined(content)));

const { arbitraryBlock } = fc.letrec<{
  arbitraryBlock: NodeJson;
  nested: NodeJson;
  list: NodeJson;
  cell: NodeJson;
}>((tie) => ({
  arbitraryBlock: fc.oneof(
    { depthIdentifier: "blocks", depthSize: "small", maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: arbitraryParagraph },
    { weight: 2, arbitrary: arbitraryHeading },
    { weight: 2, arbitrary: tie("nested") },
  ),
  nested: fc.oneof(
    { depthIdentifier: "blocks", depthSize: "small", maxDepth: 3, withCrossShrink: true },
    arbitraryParagraph,
    tie("list"),
    fc.array(tie("nested"), { minLength: 1, maxLength: 2 }).map((content) => quote(...content)),
    fc
      .array(fc.array(tie("cell"), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((rows) => table(...rows.map((cells) => row(...cells)))),
  ),
  list: fc
    .tuple(
      fc.boolean(),
      fc.array(fc.tuple(arbitraryParagraph, fc.array(tie("nested"), { maxLength: 1 })), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([numbered, items]) => (numbered ? ol : ul)(...items.map(([first, rest]) => [first, ...rest]))),
  cell: fc
    .tuple(
      fc.constantFrom("tableCell", "tableHeader"),
      fc.oneof(
        { depthIdentifier: "blocks", depthSize: "small", maxDepth: 3 },
        arbitraryParagraph,
        tie("list"),
      ),
    )
    .map(([type, content]) => ({ type, attrs: { colspan: 1, rowspan: 1 }, content: [content] })),
}));

/** Any document an editor could write, in its canonical form: nested lists, quotes, tables, marks, citations of nine references. */
export const arbitraryDocument: fc.Arbitrary<DocumentJson> = fc
  .array(arbitraryBlock, { minLength: 1, maxLength: 6 })
  .map((content) => doc(...content));

/** The same in short, one or two blocks, for properties that are tried on thousands. */
export const arbitraryShortDocument: fc.Arbitrary<DocumentJson> = fc
  .array(arbitraryBlock, { minLength: 1, maxLength: 2 })
  .map((content) => doc(...content));

function heading(level: number, content: Inline[]): NodeJson {
  return { ...block("heading", content.map(inline)), attrs: { level } };
}

function item(content: string | NodeJson | NodeJson[]): NodeJson {
  if (typeof content === "string") return block("listItem", [p(content)]);
  return block("listItem", Array.isArray(content) ? content : [content]);
}

function inline(content: Inline): NodeJson {
  return typeof content === "string" ? { type: "text", text: content } : content;
}

function block(type: string, content: NodeJson[]): NodeJson {
  return content.length === 0 ? { type } : { type, content };
}

function joined(content: readonly NodeJson[]): NodeJson[] {
  const runs: NodeJson[] = [];
  for (const node of content) {
    const last = runs.at(-1);
    if (
      node.text !== undefined &&
      last?.text !== undefined &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    ) {
      runs[runs.length - 1] = { ...last, text: last.text + node.text };
    } else runs.push(node);
  }
  return runs;
}
