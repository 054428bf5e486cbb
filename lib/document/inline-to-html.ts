import type { MarkJson, NodeJson } from "@/lib/document/document-types";
import { escapeHtml } from "@/lib/document/escape-html";
import type { HtmlContext, NumberedReference } from "@/lib/document/html-context";
import { isSafeHref } from "@/lib/document/is-safe-href";
import { numberRanges, refIdOf, withCitationsGrouped } from "@/lib/document/numbering";

type Cited = { reference: NumberedReference; locators: string[] };

const MARK_TAGS: Record<string, string> = {
  link: "a",
  bold: "strong",
  italic: "em",
  subscript: "sub",
  superscript: "sup",
};

/** The content of one paragraph or heading as HTML; neighbouring runs share the marks they have in common, neighbouring citations one pair of brackets. */
export function inlineToHtml(inlines: readonly NodeJson[], context: HtmlContext): string {
  let html = "";
  let open: readonly MarkJson[] = [];
  for (const part of withCitationsGrouped(inlines)) {
    const marks = Array.isArray(part) ? [] : (part.marks ?? []);
    const shared = sharedMarks(open, marks);
    html += closeTags(open.slice(shared)) + openTags(marks.slice(shared));
    html += Array.isArray(part) ? clusterHtml(part, context) : inlineHtml(part);
    open = marks;
  }
  return html + closeTags(open);
}

function inlineHtml(inline: NodeJson): string {
  if (inline.type === "text" && inline.text !== undefined) return escapeHtml(inline.text);
  if (inline.type === "hardBreak") return "<br>";
  throw new RangeError(`A ${escapeHtml(inline.type)} cannot stand in a line of text.`);
}

function clusterHtml(cluster: readonly NodeJson[], context: HtmlContext): string {
  const cited = new Map<number, Cited>();
  for (const citation of cluster) {
    const reference = context.references.get(refIdOf(citation));
    if (!reference) throw new RangeError("A citation has no reference to point to.");
    const { locators } = cited.get(reference.number) ?? { locators: [] };
    const locator = citation.attrs?.locator;
    cited.set(reference.number, { reference, locators: locator ? [...locators, String(locator)] : locators });
  }
  const link = (number: number, shown: string) => citationLink(cited.get(number) as Cited, shown, context);
  return `[${numberRanges([...cited.keys()])
    .map((range) => rangeHtml(range, link))
    .join(",")}]`;
}

// In 3–6 the dash is the link of 4, and 5 has one without text, so that each source can be reached and come back to.
function rangeHtml(range: readonly number[], link: (number: number, shown: string) => string): string {
  const [first, ...rest] = range as [number, ...number[]];
  const last = rest.pop();
  if (last === undefined) return link(first, String(first));
  if (rest.length === 0) return `${link(first, String(first))},${link(last, String(last))}`;
  return (
    link(first, String(first)) +
    rest.map((number, index) => link(number, index === 0 ? "–" : "")).join("") +
    link(last, String(last))
  );
}

function citationLink({ reference, locators }: Cited, shown: string, context: HtmlContext): string {
  const place = (context.places.get(reference.id) ?? 0) + 1;
  context.places.set(reference.id, place);
  const locator = locators.join("; ");
  const label = `Reference ${reference.number}: ${reference.label}${locator && `, ${locator}`}`;
  const { idPrefix } = context;
  const title = locator && ` title="${escapeHtml(locator)}"`;
  return `<a role="doc-biblioref" href="#${idPrefix}ref-${reference.number}" id="${idPrefix}cite-${reference.number}-${place}" aria-label="${escapeHtml(label)}"${title}>${shown}</a>`;
}

function sharedMarks(open: readonly MarkJson[], marks: readonly MarkJson[]): number {
  let shared = 0;
  while (shared < open.length && shared < marks.length && isSameMark(open[shared], marks[shared])) shared++;
  return shared;
}

function isSameMark(one: MarkJson | undefined, other: MarkJson | undefined): boolean {
  return one?.type === other?.type && one?.attrs?.href === other?.attrs?.href;
}

function openTags(marks: readonly MarkJson[]): string {
  return marks.map((mark) => (mark.type === "link" ? linkTag(mark) : `<${tagOf(mark)}>`)).join("");
}

function closeTags(marks: readonly MarkJson[]): string {
  return marks
    .map((mark) => `</${tagOf(mark)}>`)
    .reverse()
    .join("");
}

function linkTag(mark: MarkJson): string {
  const href = mark.attrs?.href;
  if (!isSafeHref(href)) throw new RangeError("A link has an address that cannot be shown.");
  return `<a href="${escapeHtml(href)}" rel="noopener noreferrer">`;
}

function tagOf(mark: MarkJson): string {
  const tag = Object.hasOwn(MARK_TAGS, mark.type) ? MARK_TAGS[mark.type] : undefined;
  if (!tag) throw new RangeError(`Text marked ${escapeHtml(mark.type)} cannot be shown.`);
  return tag;
}
