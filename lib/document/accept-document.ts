import { acceptAttributes, acceptedNode, acceptMarks, isPlainObject } from "@/lib/document/accept-node";
import { type AcceptanceCode, DocumentProblem } from "@/lib/document/document-problem";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { findHiddenCharacter, normalText } from "@/lib/document/hidden-characters";
import { documentSchema } from "@/lib/document/schema";

const MOST_BYTES = 1_048_576;
const MOST_NODES = 20_000;
const MOST_DEPTH = 20;

/** What became of unknown JSON: a document in its one canonical form, or the first reason why it cannot be an answer's text. */
export type Acceptance = { document: DocumentJson } | { problem: { code: AcceptanceCode; sentence: string } };

type Frame = { given: readonly unknown[]; next: number; kept: NodeJson[] };

/**
 * The only way from unknown JSON to a document: at most 1 MiB, 20,000 nodes and 20 levels, every node, mark and
 * attribute known and lawful, links safe, text in NFC without hidden characters. Unknown things are refused, never
 * dropped. Equal content comes back byte-equal. Never throws and never recurses over what was sent.
 */
export function acceptDocument(input: unknown): Acceptance {
  try {
    const document = canonicalDocument(input);
    refuseUnlessWithin(new TextEncoder().encode(JSON.stringify(document)).length);
    refuseUnlessWellFormed(document);
    return { document };
  } catch (problem) {
    if (problem instanceof DocumentProblem)
      return { problem: { code: problem.code, sentence: problem.message } };
    throw problem;
  }
}

function canonicalDocument(input: unknown): DocumentJson {
  if (!isPlainObject(input) || input.type !== "doc")
    throw new DocumentProblem(
      "malformed",
      "This is not the text of an answer. Reload the page and try again.",
    );
  const document: DocumentJson = { type: "doc", content: [] };
  acceptedNode(input);
  acceptAttributes("doc", input.attrs);
  const frames: Frame[] = [{ given: contentOf(input), next: 0, kept: document.content }];
  let nodes = 1;
  let characters = 0;
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    if (frame.next === frame.given.length) {
      finish(frame.kept);
      frames.pop();
      continue;
    }
    const given = acceptedNode(frame.given[frame.next++]);
    const kept = canonicalNode(given);
    characters += kept.text?.length ?? 0;
    refuseUnlessWithin(characters);
    if (++nodes > MOST_NODES)
      throw new DocumentProblem(
        "too-large",
        "The answer has more than 20,000 parts. Split it into several answers.",
      );
    keep(frame.kept, kept);
    const content = contentOf(given);
    if (content.length === 0) continue;
    if (frames.length >= MOST_DEPTH - 1)
      throw new DocumentProblem(
        "too-deep",
        "Lists, quotes or tables are nested more than 20 levels deep. Move the innermost part out.",
      );
    kept.content = [];
    frames.push({ given: content, next: 0, kept: kept.content });
  }
  return document;
}

function canonicalNode(given: Record<string, unknown> & { type: string }): NodeJson {
  const node: NodeJson = { type: given.type };
  const attrs = acceptAttributes(given.type, given.attrs);
  const marks = acceptMarks(given);
  if (attrs) node.attrs = attrs;
  if (marks) node.marks = marks;
  if (given.type === "text") node.text = acceptText(given.text);
  else if (given.text !== undefined)
    throw new DocumentProblem(
      "malformed",
      "Text stands where none can stand. Reload the page and try again.",
    );
  return node;
}

function acceptText(text: unknown): string {
  if (typeof text !== "string" || text === "")
    throw new DocumentProblem(
      "malformed",
      "A piece of the text is empty or not text. Reload the page and try again.",
    );
  return text;
}

// Neighbouring runs with the same marks are one run, so that equal content has one form.
function keep(siblings: NodeJson[], node: NodeJson): void {
  const last = siblings.at(-1);
  if (
    node.text !== undefined &&
    last?.text !== undefined &&
    JSON.stringify(last.marks) === JSON.stringify(node.marks)
  )
    last.text += node.text;
  else siblings.push(node);
}

function finish(siblings: NodeJson[]): void {
  for (const node of siblings) {
    if (node.text === undefined) continue;
    node.text = normalText(node.text);
    const hidden = findHiddenCharacter(node.text);
    if (!hidden) continue;
    const place = hidden.after.trim() === "" ? "at the start of a passage" : `after “${hidden.after.trim()}”`;
    throw new DocumentProblem(
      "control-character",
      `There is a hidden character (${hidden.name}, ${hidden.code}) ${place}. Delete it and type the words around it again.`,
    );
  }
}

function contentOf(node: Record<string, unknown>): readonly unknown[] {
  if (node.content === undefined) return [];
  if (!Array.isArray(node.content))
    throw new DocumentProblem("malformed", "The text is not well formed. Reload the page and try again.");
  return node.content;
}

function refuseUnlessWithin(size: number): void {
  if (size > MOST_BYTES)
    throw new DocumentProblem(
      "too-large",
      "The answer is larger than 1 MB. Remove pasted material or split it into several answers.",
    );
}

function refuseUnlessWellFormed(document: DocumentJson): void {
  try {
    documentSchema.nodeFromJSON(document).check();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DocumentProblem(
      "malformed",
      `The parts of the text do not fit together (${error.message.slice(0, 120)}). Undo the last change and save again.`,
    );
  }
}
