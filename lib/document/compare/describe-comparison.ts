import type { Change, ComparedBlock, Comparison } from "@/lib/document/compare/comparison";

/** Names for reference ids, such as `Mayo Clinic 2016`, for sentences about citations. */
export type ReferenceLabels = ReadonlyMap<string, string>;

/** A comparison in one line: `2 passages changed, 1 paragraph added, 1 citation replaced (Mayo Clinic → NORD).` */
export function describeComparison(comparison: Comparison, labels: ReferenceLabels = new Map()): string {
  const phrases = [
    ...countPhrase(
      comparison.changes.filter((change) => change.class === "text" && !change.wholeBlock),
      "passage",
      "changed",
    ),
    ...wholeBlockPhrases(comparison),
    ...seamPhrases(comparison),
    ...citationPhrases(comparison.changes, labels),
    ...countPhrase(
      comparison.changes.filter((change) => change.class === "link"),
      "link",
      "changed",
    ),
    ...countPhrase(
      comparison.changes.filter((change) => isRestructured(change, comparison)),
      "block",
      "restructured",
    ),
    ...countPhrase(
      comparison.changes.filter((change) => change.class === "formatting"),
      "passage",
      "reformatted",
    ),
  ];
  if (phrases.length === 0) return "Nothing changed.";
  return `${phrases.join(", ")}.${comparison.limited ? " Some passages differ too much to compare word by word." : ""}`;
}

function wholeBlockPhrases({ blocks }: Comparison): string[] {
  return (["added", "removed", "moved"] as const).flatMap((kind) => {
    const labels = blocks
      .filter((block) => block.kind === kind && block.row !== "rest")
      .map((block) => nameOfBlock(block));
    return [...new Set(labels)].flatMap((label) =>
      countPhrase(
        labels.filter((other) => other === label),
        label,
        kind,
      ),
    );
  });
}

function citationPhrases(changes: readonly Change[], labels: ReferenceLabels): string[] {
  const citations = changes.filter((change) => change.class === "citation");
  return (["added", "removed", "replaced"] as const).flatMap((kind) => {
    const those = citations.filter((change) => change.kind === kind);
    const names = [...new Set(those.map((change) => nameChange(change, labels)))].filter(
      (name) => name !== "",
    );
    return countPhrase(those, "citation", kind).map((phrase) =>
      names.length > 0 ? `${phrase} (${names.join("; ")})` : phrase,
    );
  });
}

function nameChange({ before, after }: Change, labels: ReferenceLabels): string {
  const names = [...new Set([before, after])].flatMap((refId) => labels.get(refId ?? "") ?? []);
  return names.join(" → ");
}

function seamPhrases({ blocks }: Comparison): string[] {
  return (["split", "joined"] as const).flatMap((seam) => {
    const those = blocks.filter((block) => block.seam === seam);
    return countPhrase(those, (those[0]?.after ?? those[0]?.before)?.label ?? "", seam);
  });
}

function isRestructured(change: Change, { blocks }: Comparison): boolean {
  const seam = blocks[change.block]?.seam;
  return change.class === "structure" && !change.wholeBlock && seam !== "split" && seam !== "joined";
}

/** What a person calls a block that came, went or moved: a table row when it is a whole one. */
export function nameOfBlock({ before, after, row }: ComparedBlock): string {
  return row === null ? ((after ?? before)?.label ?? "") : "table row";
}

function countPhrase(things: readonly unknown[], noun: string, verb: string): string[] {
  return things.length === 0 ? [] : [`${things.length} ${noun}${things.length === 1 ? "" : "s"} ${verb}`];
}
