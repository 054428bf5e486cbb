import { changeClasses } from "@/components/review/change-words";
import { classNames } from "@/components/ui/class-names";
import { PlainLink } from "@/components/ui/plain-link";
import type { RevisionComparison } from "@/lib/answers/compare-revisions";
import { type ComparisonView, countedClasses, viewHref } from "@/lib/answers/comparison-view";

type Props = { comparison: RevisionComparison; view: ComparisonView; base: string };

/** How to look at a comparison: side by side or in one text, only what changed, without formatting, one class alone. Each is a link, so the address holds the view. */
export function ComparisonTools({ comparison, view, base }: Props) {
  const to = (change: Partial<ComparisonView>) => viewHref(base, { ...view, ...change });
  const total = Object.values(comparison.counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className="no-print mb-4 flex flex-col gap-2">
      <nav aria-label="Layout" className="flex flex-wrap gap-1.5">
        <Choice href={to({ layout: "inline" })} isOn={view.layout === "inline"}>
          In one text
        </Choice>
        <Choice href={to({ layout: "side" })} isOn={view.layout === "side"} className="max-md:hidden">
          Side by side
        </Choice>
        <span aria-hidden className="mx-1 w-px self-stretch bg-line" />
        <Choice href={to({ onlyChanges: !view.onlyChanges })} isOn={view.onlyChanges}>
          Only changes
        </Choice>
        <Choice href={to({ hidesFormatting: !view.hidesFormatting })} isOn={view.hidesFormatting}>
          Without formatting
        </Choice>
      </nav>
      <nav aria-label="Kinds of changes" className="flex flex-wrap gap-1.5">
        <Choice href={to({ class: null })} isOn={view.class === null}>
          All {total}
        </Choice>
        {countedClasses.map((one) =>
          comparison.counts[one] > 0 || view.class === one ? (
            <Choice key={one} href={to({ class: one })} isOn={view.class === one}>
              {changeClasses[one].names} {comparison.counts[one]}
            </Choice>
          ) : null,
        )}
      </nav>
    </div>
  );
}

type ChoiceProps = { href: string; isOn: boolean; className?: string; children: React.ReactNode };

function Choice({ href, isOn, className, children }: ChoiceProps) {
  return (
    <PlainLink
      {...{ href }}
      aria-current={isOn ? "true" : undefined}
      className={classNames(
        "inline-flex h-7 items-center rounded-md border px-2 text-sm font-medium tabular-nums pointer-coarse:h-9",
        isOn
          ? "border-accent bg-accent-soft text-accent-ink"
          : "border-control-line/60 bg-surface text-ink hover:bg-hover",
        className,
      )}
    >
      {children}
    </PlainLink>
  );
}
