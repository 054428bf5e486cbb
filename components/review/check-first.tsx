import { TriangleAlert } from "lucide-react";
import { checkRuleNames } from "@/components/review/change-words";
import { Badge } from "@/components/ui/badge";
import type { PartCheck } from "@/lib/answers/compare-revisions";
import { placeId } from "@/lib/answers/comparison-view";

type Props = { checks: readonly PartCheck[]; heading: "h2" | "h3" };

/** What to look at before anything else: each finding in a sentence, with the words it stands in and a way to its place. */
export function CheckFirst({ checks, heading: Heading }: Props) {
  if (checks.length === 0) {
    return (
      <p className="mb-4 text-muted">
        Nothing to check first: no number, dose, date, name, negation, word of certainty, link or citation
        changed.
      </p>
    );
  }
  return (
    <section
      aria-labelledby="check-first"
      className="mb-5 rounded-md border border-warning-ink/40 bg-warning-soft/40 px-4 py-3 print:bg-transparent"
    >
      <Heading id="check-first" className="flex items-center gap-2 font-semibold">
        <TriangleAlert aria-hidden className="size-4 text-warning-ink" />
        Check these first ({checks.length})
      </Heading>
      <ul className="mt-2 flex flex-col gap-2">{checks.slice(0, FEW).map(lineOf)}</ul>
      {checks.length > FEW ? (
        <details className="mt-2">
          <summary className="cursor-pointer font-medium">{checks.length - FEW} more</summary>
          <ul className="mt-2 flex flex-col gap-2">{checks.slice(FEW).map(lineOf)}</ul>
        </details>
      ) : null}
    </section>
  );
}

const FEW = 12;

function lineOf(check: PartCheck) {
  const place = placeId(check.part, check.block, check.token);
  return (
    <li key={check.key} data-check={check.key} className="break-words">
      <a href={`#${place}`} data-jump={place} className="-mx-1 block rounded-sm px-1 hover:bg-hover">
        <Badge tone="warning">{checkRuleNames[check.rule]}</Badge>{" "}
        <span className="font-medium">{check.sentence}</span>
        {check.part === "question" ? <span className="text-muted"> (question)</span> : null}
        <Context check={check} />
      </a>
    </li>
  );
}

function Context({ check: { rule, context } }: { check: PartCheck }) {
  if (rule === "words") {
    return (
      <span className="block text-sm text-muted">
        Was: “{context.before}”<br />
        Is: “{context.after}”
      </span>
    );
  }
  const words = context.after ?? context.before;
  return words ? <span className="block text-sm text-muted">“{words}”</span> : null;
}
