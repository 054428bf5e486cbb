/** Where the answers of the bench stand: nine in ten are published, the others are drafts, in review, sent back or approved. The first is a draft with a long history. */
export function stateOf(place: number): BenchState {
  if (place === 0) return "draft";
  const hundredth = place % 50;
  if (hundredth < 3) return "draft";
  if (hundredth === 3) return "in_review";
  if (hundredth === 4) return place % 100 < 50 ? "changes_requested" : "approved";
  return "published";
}

export type BenchState = "draft" | "in_review" | "changes_requested" | "approved" | "published";
