import { TriangleAlert } from "lucide-react";
import { checkRuleNames } from "@/components/review/change-words";
import { CheckProgress, CheckTick } from "@/components/review/check-tick";
import { Badge } from "@/components/ui/badge";
import type { PartCheck } from "@/lib/answers/compare-revisions";
import { placeId } from "@/lib/answers/comparison-view";
import { checkKey } from "@/lib/review/check-key";

type Props = {
  checks: readonly PartCheck[];
  heading: "h2" | "h3";
  /** The keys of what whoever looks has to tick before they sign. */
  ticks?: readonly string[];
};

/** What to look at before anything else: each finding in a sentence, with the words it stands in, a way to its place, and a tick for who signs. */
export function CheckFirst({ checks, heading: Heading, ticks = [] }: Props) {
  if (checks.length === 0) {
    return (
      <p className="mb-4 text-muted">
        Nothing to check first: no number, dose, date, name, negation, word of certainty, link or citation
        changed.
      </p>
    );
  }
  const mine = [...new Set(checks.map(checkKey))].filter((key) => ticks.includes(key));
  const line = (check: PartCheck) => <Line key={check.key} {...{ check, mine }} />;
  return (
    <section
      aria-labelledby="check-first"
      className="mb-5 rounded-md border border-warning-ink/40 bg-warning-soft/40 px-4 py-3 print:bg-transparent"
    >
      <Heading id="check-first" className="flex items-center gap-2 font-semibold">
        <TriangleAlert aria-hidden className="size-4 text-warning-ink" />
        Check these first ({checks.length}){mine.length > 0 ? <CheckProgress ticks={mine} /> : null}
      </Heading>
      <ul className="mt-2 flex flex-col gap-2">{checks.slice(0, FEW).map(line)}</ul>
      {checks.length > FEW ? (
        <details className="mt-2" open={mine.length > 0}>
          <summary className="cursor-pointer font-medium">{checks.length - FEW} more</summary>
          <ul className="mt-2 flex flex-col gap-2">{checks.slice(FEW).map(line)}</ul>
        </details>
      ) : null}
    </section>
  );
}

const FEW = 12;

function Line({ check, mine }: { check: PartCheck; mine: readonly string[] }) {
  const place = placeId(check.part, check.block, check.token);
  const tick = checkKey(check);
  return (
    <li data-check={check.key} className="flex gap-2.5 break-words">
      {mine.includes(tick) ? <CheckTick {...{ tick }} sentence={check.sentence} /> : null}
      <a
        href={`#${place}`}
        data-jump={place}
        className="-mx-1 block min-w-0 flex-1 rounded-sm px-1 hover:bg-hover"
      >
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
        {context.before ? (
          <>
            Was: “{context.before}”<br />
          </>
        ) : null}
        Is: “{context.after}”
      </span>
    );
  }
  const words = context.after ?? context.before;
  return words ? <span className="block text-sm text-muted">“{words}”</span> : null;
}
