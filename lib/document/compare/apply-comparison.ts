import { canonicalJson } from "@/lib/document/canonical-json";
import type { ComparedBlock, DiffToken, PathStep, Token } from "@/lib/document/compare/comparison";
import { leafBlocks } from "@/lib/document/compare/leaf-blocks";
import type { DocumentJson, MarkJson, NodeJson } from "@/lib/document/document-types";

/**
 * Makes the new document of the old one and their comparison: what was kept is taken out of the old, what was inserted and
 * where it stands out of the comparison. Throws when the comparison was made of another document.
 */
export function applyComparison(
  document: DocumentJson,
  { blocks }: { blocks: readonly ComparedBlock[] },
): DocumentJson {
  const lines = leafBlocks(document).map(({ node }) => charactersOf(node));
  const taken = new Map<number, number>();
  const made = new Map<number, { block: ComparedBlock; inline: NodeJson[] }>();
  for (const block of blocks) {
    const from = block.before?.index ?? -1;
    const line = new OldLine(lines[from] ?? [], taken.get(from) ?? 0);
    const inline = block.tokens.flatMap((token) => inlineOf(token, line));
    taken.set(from, line.at);
    if (!block.after) continue;
    const begun = made.get(block.after.index);
    if (begun) begun.inline.push(...inline);
    else made.set(block.after.index, { block, inline });
  }
  if (lines.some((line, index) => line.length !== (taken.get(index) ?? -1))) throw foreign();
  return rebuilt([...made.values()]);
}

const foreign = () => new Error("This comparison was made of another document.");

/** An old line, consumed from its start; a split one goes on where its first part ended. */
class OldLine {
  constructor(
    private readonly nodes: readonly NodeJson[],
    public at: number,
  ) {}

  take(token: Token): NodeJson[] {
    const length = token.type === "text" ? token.text.length : 1;
    const nodes = this.nodes.slice(this.at, this.at + length);
    this.at += length;
    if (canonicalJson(joined(nodes)) !== canonicalJson(joined(nodesOf(token)))) throw foreign();
    return nodes;
  }
}

function inlineOf(token: DiffToken, line: OldLine): NodeJson[] {
  if (token.kind === "ins") return nodesOf(token.after);
  const kept = line.take(token.before);
  if (token.kind === "del") return [];
  return token.changes.length === 0 ? kept : nodesOf(token.after);
}

// One node for each character, citation and line break, so that they can be counted off.
function charactersOf(block: NodeJson): NodeJson[] {
  return (block.content ?? []).flatMap((node) =>
    node.text === undefined ? [node] : node.text.split("").map((text) => ({ ...node, text })),
  );
}

function nodesOf(token: Token): NodeJson[] {
  if (token.type === "citation") {
    const { refId, locator, quoteId } = token;
    return [{ type: "citation", attrs: { refId, locator, quoteId } }];
  }
  const marks: MarkJson[] = [
    ...(token.href === null ? [] : [{ type: "link", attrs: { href: token.href } }]),
    ...token.marks.map((type) => ({ type })),
  ];
  const look = marks.length > 0 ? { marks } : {};
  return token.text
    .split("")
    .map((text) => (text === "\n" ? { type: "hardBreak", ...look } : { type: "text", ...look, text }));
}

function rebuilt(lines: readonly { block: ComparedBlock; inline: NodeJson[] }[]): DocumentJson {
  const root: NodeJson[] = [];
  let open: { step: PathStep; content: NodeJson[] }[] = [];
  for (const { block, inline } of lines) {
    const { path, node } = block.after ?? { path: [], node: { type: "paragraph" } };
    const shared = path.findIndex((step, depth) => step.id !== open[depth]?.step.id);
    open = open.slice(0, shared < 0 ? path.length : shared);
    for (const step of path.slice(open.length)) {
      const content: NodeJson[] = [];
      const { type, attrs } = step;
      (open.at(-1)?.content ?? root).push({ type, ...(attrs ? { attrs } : {}), content });
      open.push({ step, content });
    }
    const content = joined(inline);
    (open.at(-1)?.content ?? root).push({ ...node, ...(content.length > 0 ? { content } : {}) });
  }
  return { type: "doc", content: root };
}

function joined(nodes: readonly NodeJson[]): NodeJson[] {
  const runs: NodeJson[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    const isOne = last?.text !== undefined && node.text !== undefined && sameMarks(last, node);
    if (isOne) runs[runs.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else runs.push(node);
  }
  return runs;
}

function sameMarks(one: NodeJson, other: NodeJson): boolean {
  return canonicalJson(one.marks ?? []) === canonicalJson(other.marks ?? []);
}
