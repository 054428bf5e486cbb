import { DOMSerializer, type Fragment, type Node, type Schema, type Slice } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { numbersIn } from "@/components/editor/citation-numbers";
import type { KnownReferences } from "@/components/editor/known-references";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { groupNumbers } from "@/lib/document/numbering";
import { documentToText } from "@/lib/document/to-text";

type Numbers = ReadonlyMap<string, number>;
type CopyFrom = { numbers: () => Numbers; references: KnownReferences };

/** What a copy of a part of an answer is to other programs: citations as `[1,3–5]` and, below, the references they stand for. */
export function copiedText(slice: Slice, view: EditorView, references: KnownReferences): string {
  const numbers = numbersIn(view.state);
  const content = asBlocks(slice.content.toJSON() as NodeJson[] | null);
  const document: DocumentJson = { type: "doc", content };
  const list = referenceLines(slice.content, { numbers: () => numbers, references });
  const text = documentToText(document, withEveryNumber(slice.content, numbers));
  return list.length === 0 ? text : `${text}\n\nReferences\n\n${list.join("\n")}`;
}

/** Writes a part of an answer as markup for the clipboard. Within the desk its citations stay citations; other programs see their numbers and the list. */
export function copySerializer(schema: Schema, from: CopyFrom): DOMSerializer {
  const plain = DOMSerializer.fromSchema(schema);
  return new (class extends DOMSerializer {
    override serializeFragment(
      ...[fragment, options, target]: Parameters<DOMSerializer["serializeFragment"]>
    ) {
      const markup = super.serializeFragment(fragment, options, target);
      if (target) return markup;
      markup.firstElementChild?.setAttribute("data-answer-desk", "copy");
      const page = (options?.document ?? window.document) as Document;
      writeNumbers(markup, from.numbers());
      keepLastBreaks(markup);
      const lines = referenceLines(fragment, from);
      if (lines.length > 0) markup.append(listMarkup(page, lines));
      return markup;
    }
  })(plain.nodes, plain.marks);
}

// One pair of brackets for neighbours, as everywhere; the first of them holds the words, which the desk does not read.
function writeNumbers(markup: HTMLElement | DocumentFragment, numbers: Numbers): void {
  for (const first of markup.querySelectorAll("cite[data-ref-id]")) {
    if (first.previousSibling?.nodeName === "CITE") continue;
    const cited: number[] = [];
    for (let next: ChildNode | null = first; next?.nodeName === "CITE"; next = next.nextSibling)
      cited.push(numbers.get((next as Element).getAttribute("data-ref-id") ?? "") ?? 0);
    first.textContent = cited.includes(0) ? "[?]" : `[${groupNumbers(cited)}]`;
  }
}

// A line break at the end of a paragraph shows as nothing in markup, and nobody would read it back: it takes a second one.
function keepLastBreaks(markup: HTMLElement | DocumentFragment): void {
  for (const last of markup.querySelectorAll(":is(p, h2, h3, h4) > br:last-child"))
    if (!last.nextSibling) last.after(last.cloneNode());
}

function listMarkup(page: Document, lines: readonly string[]): HTMLElement {
  const list = page.createElement("div");
  list.setAttribute("data-answer-desk", "references");
  for (const line of ["References", ...lines]) {
    const paragraph = page.createElement("p");
    paragraph.textContent = line;
    list.append(paragraph);
  }
  return list;
}

function referenceLines(fragment: Fragment, { numbers, references }: CopyFrom): string[] {
  const cited = new Map<number, string>();
  for (const refId of citedIn(fragment)) {
    const number = numbers().get(refId);
    const card = references.find(refId);
    if (number !== undefined && card) cited.set(number, card.formatted);
  }
  return [...cited].sort(([one], [other]) => one - other).map(([number, line]) => `${number}. ${line}`);
}

function citedIn(fragment: Fragment): Set<string> {
  const cited = new Set<string>();
  fragment.descendants((node: Node) => {
    if (node.type.name === "citation") cited.add(String(node.attrs.refId));
  });
  return cited;
}

function withEveryNumber(fragment: Fragment, numbers: Numbers): Numbers {
  return new Map([...citedIn(fragment)].map((refId) => [refId, numbers.get(refId) ?? 0]));
}

// A copied citation is no block by itself.
function asBlocks(content: NodeJson[] | null): NodeJson[] {
  const isInline = content?.some(
    ({ type }) => type === "text" || type === "citation" || type === "hardBreak",
  );
  return isInline ? [{ type: "paragraph", content: content ?? [] }] : (content ?? []);
}
