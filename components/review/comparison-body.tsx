import { ChangeList } from "@/components/review/change-list";
import { ChangeStepper } from "@/components/review/change-stepper";
import { CheckFirst } from "@/components/review/check-first";
import { ComparisonTools } from "@/components/review/comparison-tools";
import { Redline } from "@/components/review/redline";
import { ReferenceChanges } from "@/components/review/reference-changes";
import { SideBySide } from "@/components/review/side-by-side";
import { Notice } from "@/components/ui/notice";
import type { RevisionComparison } from "@/lib/answers/compare-revisions";
import { type ComparisonView, isShownClass, markedPlaces, viewHref } from "@/lib/answers/comparison-view";

type Props = {
  comparison: RevisionComparison;
  view: ComparisonView;
  /** The address without the view. */
  base: string;
  /** Said before the summary: what is compared with what. */
  against?: string;
  titles: { before: string; after: string };
  /** What whoever looks has to tick before they sign. */
  ticks?: readonly string[];
  /** The level of its headings: one below what stands above it. */
  heading: "h2" | "h3";
};

/** Two different texts compared: what to check first, every change, the texts with their changes, the sources. */
export function ComparisonBody(props: Props) {
  const { comparison, view, base, against, titles, ticks, heading: Heading } = props;
  const { hidesFormatting, onlyChanges, layout } = view;
  const marked = markedPlaces(comparison, view);
  const edited = isShownClass("reference", view) ? comparison.counts.reference : 0;
  const shown = { comparison, onlyChanges, hidesFormatting, marked };
  return (
    <ChangeStepper
      key={viewHref(base, view)}
      count={marked.size + edited}
      summary={against ? `${against}: ${comparison.summary}` : comparison.summary}
    >
      <CheckFirst checks={comparison.checks} {...{ ticks }} heading={Heading} />
      <ComparisonTools {...{ comparison, view, base }} />
      {comparison.limited ? (
        <Notice tone="warning" className="mb-4" title="Compared in part">
          Some passages differ too much to be compared word by word. They are shown whole, as deleted and
          inserted; nothing is left out.
        </Notice>
      ) : null}
      <ChangeList {...{ comparison, view }} />
      {layout === "side" ? (
        <>
          <div className="hidden md:block">
            <SideBySide {...shown} titles={titles} />
          </div>
          <div className="md:hidden">
            <Redline {...shown} />
          </div>
        </>
      ) : (
        <div className="max-w-3xl">
          <Redline {...shown} />
        </div>
      )}
      <section className="mt-8 max-w-3xl border-t border-line pt-4">
        <Heading className="mb-3 text-lg font-semibold">References</Heading>
        <ReferenceChanges references={comparison.references} isMarked={edited > 0} />
      </section>
    </ChangeStepper>
  );
}
