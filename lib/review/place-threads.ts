import { type FoundAnchor, findAnchor } from "@/lib/document/anchor/find-anchor";
import { linesOf, type Reading, rangeIn, readLines } from "@/lib/document/anchor/read-lines";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { textBlocks } from "@/lib/document/text-blocks";
import type { ThreadAnchor } from "@/lib/review/thread-anchor";

/** What became of what a conversation is about (it stands in the text, other words stand in its place, it is no longer present), in which outermost block it is, and how far into the text; null for what is in no place of it. */
export type ThreadPlace = { state: FoundAnchor["state"]; block: number | null; at: number | null };

/** Where each conversation stands, by its id. */
export type ThreadPlaces = Readonly<Record<string, ThreadPlace>>;

type Spoken = { id: string; anchor: ThreadAnchor };

/** Where in a text, as it is now, each conversation stands. */
export function placeThreads(document: DocumentJson, threads: readonly Spoken[]): ThreadPlaces {
  const reading = readLines(linesOf(document));
  const cited = new Set(citationOrder(document));
  const blockOf = outermostBlocks(document);
  return Object.fromEntries(
    threads.map(({ id, anchor }) => [id, { ...placeOf(anchor, { reading, cited, blockOf }) }]),
  );
}

type Text = { reading: Reading; cited: ReadonlySet<string>; blockOf: readonly number[] };

function placeOf(anchor: ThreadAnchor, { reading, cited, blockOf }: Text): ThreadPlace {
  const nowhere = { block: null, at: null };
  if (anchor === null) return { state: "here", ...nowhere };
  if (anchor.kind === "reference")
    return { state: cited.has(anchor.referenceId) ? "here" : "gone", ...nowhere };
  const found = findAnchor(reading, anchor);
  if (found.state === "gone") return { state: "gone", ...nowhere };
  const { line } = rangeIn(reading, found.from, found.to).from;
  return { state: found.state, block: blockOf[line] ?? null, at: found.from };
}

/** The outermost block of each line of a text. */
function outermostBlocks({ content }: DocumentJson): number[] {
  return content.flatMap((node, block) => textBlocks({ type: "doc", content: [node] }).map(() => block));
}
