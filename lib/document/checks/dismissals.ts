import type { Finding } from "@/lib/document/checks/finding";

/** What a person said of a finding: that it is none, why, and when (an ISO instant). `about` are the words that it is remembered by. */
export type Dismissal = {
  id: string;
  check: string;
  about: string;
  excerpt: string;
  reason: string;
  byName: string;
  at: string;
};

/** The findings that nobody dismissed, and the dismissals that stand for something in this text. A dismissal whose words are gone sleeps, and wakes when they come back. */
export function settle<Dismissed extends Pick<Dismissal, "check" | "about">>(
  findings: readonly Finding[],
  dismissals: readonly Dismissed[],
): { open: Finding[]; dismissed: Dismissed[] } {
  const standing = new Map(dismissals.map((dismissal) => [keyOf(dismissal), dismissal]));
  const used = new Set<Dismissed>();
  const open = findings.filter((finding) => {
    const dismissal = standing.get(keyOf(finding));
    if (dismissal) used.add(dismissal);
    return !dismissal;
  });
  return { open, dismissed: dismissals.filter((dismissal) => used.has(dismissal)) };
}

function keyOf({ check, about }: { check: string; about: string }): string {
  return `${check} ${about}`;
}
