import type { AnswerPart, CountedClass, RevisionComparison } from "@/lib/answers/compare-revisions";

/** How a comparison is looked at; all of it is in the address. */
export type ComparisonView = {
  layout: "inline" | "side";
  /** Whether unchanged passages are folded away. */
  onlyChanges: boolean;
  /** Whether bare changes of formatting are left out; a link or citation that changed never is. */
  hidesFormatting: boolean;
  /** The one class of changes that is listed and stepped through; null for all. */
  class: CountedClass | null;
};

type Sought = Record<string, string | string[] | undefined>;

/** The classes of changes, in the order in which they are offered. */
export const countedClasses: readonly CountedClass[] = [
  "text",
  "citation",
  "link",
  "structure",
  "formatting",
  "reference",
];

/** The view that an address asks for; what it does not know is left out. */
export function comparisonViewOf(sought: Sought): ComparisonView {
  return {
    layout: sought.layout === "side" ? "side" : "inline",
    onlyChanges: sought.only === "changes",
    hidesFormatting: sought.formatting === "hidden",
    class: countedClasses.find((one) => one === sought.class) ?? null,
  };
}

/** The address of a view: `base` is the address of the comparison, with whatever else stands in its query. */
export function viewHref(base: string, view: ComparisonView): string {
  const [path = "", query = ""] = base.split("?");
  const parameters = new URLSearchParams(query);
  if (view.layout === "side") parameters.set("layout", "side");
  if (view.onlyChanges) parameters.set("only", "changes");
  if (view.hidesFormatting) parameters.set("formatting", "hidden");
  if (view.class) parameters.set("class", view.class);
  const said = parameters.toString();
  return said ? `${path}?${said}` : path;
}

/** The name of a place in a comparison: a block, or a changed stretch of it by its first token. */
export function placeId(part: AnswerPart, block: number, token: number | null): string {
  return token === null ? `${part}-${block}` : `${part}-${block}-${token}`;
}

/** The places that a view lists and steps through. */
export function markedPlaces(
  comparison: Pick<RevisionComparison, "changes">,
  view: Pick<ComparisonView, "hidesFormatting" | "class">,
): Set<string> {
  return new Set(
    comparison.changes
      .filter((change) => isShownClass(change.class, view))
      .map(({ part, block, token }) => placeId(part, block, token)),
  );
}

/** Whether changes of a class are listed in a view. */
export function isShownClass(
  one: CountedClass,
  view: Pick<ComparisonView, "hidesFormatting" | "class">,
): boolean {
  if (one === "formatting" && view.hidesFormatting) return false;
  return view.class === null || view.class === one;
}
