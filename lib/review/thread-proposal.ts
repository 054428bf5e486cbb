import "server-only";
import { database } from "@/lib/database/client";
import type { ProposalModel } from "@/lib/database/generated/models";
import { comparableBlocks } from "@/lib/document/compare/comparable-block";
import type { DiffToken } from "@/lib/document/compare/comparison";
import { diffTokens } from "@/lib/document/compare/diff-tokens";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { describeShort } from "@/lib/references/describe-short";
import type { Csl } from "@/lib/references/reference-schema";

/** Other words for a passage: what stands there, what would, how the one becomes the other, and what was decided. */
export type ThreadProposal = {
  before: NodeJson[];
  after: NodeJson[];
  tokens: readonly DiffToken[];
  /** The short names of the sources that are cited in it, by id. */
  labels: Record<string, string>;
  decided: { isApplied: boolean; byName: string; at: Date; words: string | null } | null;
};

/** A proposal as people read it. */
export function proposalOf(row: ProposalModel, labels: Record<string, string>): ThreadProposal {
  const { before, after } = row as unknown as { before: NodeJson[]; after: NodeJson[] };
  const { isApplied, decidedByName, decidedAt, words } = row;
  return {
    ...{ before, after, labels, tokens: stepsBetween(before, after) },
    decided:
      isApplied === null || !decidedAt
        ? null
        : { isApplied, byName: decidedByName ?? "", at: decidedAt, words },
  };
}

/** The short names of all sources that proposals cite. */
export async function labelsOf(rows: readonly ProposalModel[]): Promise<Record<string, string>> {
  const ids = rows
    .flatMap(({ before, after }) => [before, after] as unknown as NodeJson[][])
    .flatMap((inlines) =>
      inlines.flatMap(({ type, attrs }) => (type === "citation" ? String(attrs?.refId) : [])),
    );
  if (ids.length === 0) return {};
  const sources = await database.reference.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, csl: true },
  });
  return Object.fromEntries(sources.map(({ id, csl }) => [id, describeShort(csl as Csl)]));
}

/** Word by word, however little the two have in common. */
function stepsBetween(before: NodeJson[], after: NodeJson[]): readonly DiffToken[] {
  const [old, fresh] = [comparableBlocks(lineOf(before))[0], comparableBlocks(lineOf(after))[0]];
  return old && fresh ? diffTokens(old, fresh).tokens : [];
}

function lineOf(inlines: NodeJson[]): DocumentJson {
  const content = inlines.length > 0 ? { content: inlines } : {};
  return { type: "doc", content: [{ type: "paragraph", ...content }] };
}
