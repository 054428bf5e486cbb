import Link from "next/link";
import { ReferenceLine } from "@/components/references/reference-line";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { numberWords } from "@/lib/references/awaited/awaited-number";
import type { AwaitedSource } from "@/lib/references/awaited/list-awaited";

const states = {
  waiting: { words: "Waiting", tone: "neutral" },
  found: { words: "Found", tone: "accent" },
  not_found: { words: "Not found", tone: "warning" },
} as const;

/** How the look-up of a number stands: what was found as it would be printed and what the library has of it, or why there is nothing yet; who asked, and where the answer is from. */
export function AwaitedWords({ source, zone }: { source: AwaitedSource; zone: string }) {
  const { state, sentence, found } = source;
  const { words, tone } = states[state];
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={tone}>{words}</Badge>
        <span className="[overflow-wrap:anywhere]">{numberWords(source)}</span>
      </p>
      <p className="mt-1">
        {found ? <ReferenceLine csl={found} /> : sentence}
        {state === "not_found" ? " Or fill in the fields by hand." : null}
      </p>
      <InLibrary source={source} />
      <p className="mt-1 text-sm text-muted">
        Asked for by {source.askedBy}, <DateText instant={source.askedAt} zone={zone} />
        <Origin source={source} zone={zone} />
      </p>
    </>
  );
}

function InLibrary({ source: { here, alike } }: { source: AwaitedSource }) {
  const cards = here ? [here] : alike;
  return cards.map((card) => (
    <p key={card.id} className="mt-1 text-sm text-warning-ink">
      {here ? "Already here: " : "The library has something like it: "}
      <Link href={`/desk/references/${card.id}`} className="text-link">
        {card.formatted}
      </Link>
    </p>
  ));
}

function Origin({ source: { origin, answeredAt }, zone }: { source: AwaitedSource; zone: string }) {
  if (!origin || !answeredAt) return null;
  return (
    <>
      . Fields from {origin}, <DateText instant={answeredAt} zone={zone} />
    </>
  );
}
