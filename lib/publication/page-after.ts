import type { SaidAnswers } from "@/lib/publication/change-kind";
import type { PublicDates } from "@/lib/publication/dates";

type Page = {
  dates: PublicDates | null;
  changes: readonly { on: string; kind: "first" | "substantive"; note: string | null }[];
};

/** The dates and the list of changes of a page as publishing with these answers would leave them; as they are while the question about the change is open. */
export function pageAfter(
  page: Page,
  said: Pick<SaidAnswers, "changeNote"> & { changeKind: SaidAnswers["changeKind"] | undefined },
  after: PublicDates,
): Page {
  if (said.changeKind === undefined) return page;
  if (said.changeKind === "wording") return { dates: after, changes: page.changes };
  const { changeKind: kind, changeNote } = said;
  const note = kind === "first" ? null : changeNote.trim() || "(your sentence stands here)";
  return { dates: after, changes: [{ on: after.updatedOn, kind, note }, ...page.changes] };
}
