import { PlaceLinks } from "@/components/references/place-links";
import { PrintedChange } from "@/components/references/printed-change";
import { DateText } from "@/components/ui/date-text";
import { PlainLink } from "@/components/ui/plain-link";
import type { ReferenceUse, UseKind, ReferenceUses as Uses } from "@/lib/references/uses-of-reference";
import { type EditionState, stateNames } from "@/lib/workflow/transitions";

type Props = {
  uses: Uses;
  /** The reference as the library prints it now. */
  now: string;
};

const groups = [
  ["draft", "Open editions"],
  ["live", "Live pages"],
  ["past", "Texts of the past"],
] as const satisfies [UseKind, string][];

/** Where a reference is cited, sentence by sentence: what is open first, then what readers see, then what they or we once read. */
export function ReferenceUses({ uses, now }: Props) {
  if (groups.every(([kind]) => uses[kind].count === 0))
    return <p className="text-muted">Nobody cites it yet.</p>;
  return (
    <div className="flex flex-col gap-5">
      {groups.map(([kind, title]) => (
        <UseGroup key={kind} kind={kind} title={title} group={uses[kind]} now={now} />
      ))}
    </div>
  );
}

type GroupProps = { kind: UseKind; title: string; group: Uses[UseKind]; now: string };

function UseGroup({ kind, title, group: { count, uses }, now }: GroupProps) {
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="flex items-baseline gap-2 text-sm font-semibold text-muted">
        {title}
        <span className="rounded-full bg-sunken px-1.5 text-xs tabular-nums">{count}</span>
      </h3>
      <ul className="mt-1 divide-y divide-line">
        {uses.map((use) => (
          <li key={use.id} className="py-2.5">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <PlainLink
                href={`/desk/answers/${use.answerId}`}
                className="font-medium text-ink hover:underline"
              >
                {use.question || "An answer without a question yet"}
              </PlainLink>
              <span className="text-sm text-muted">
                {use.topic}, <Detail kind={kind} use={use} />
              </span>
            </p>
            <PlaceLinks places={use.places} />
            {kind === "live" && use.printed !== null ? (
              <PrintedChange before={use.printed} now={now} />
            ) : null}
          </li>
        ))}
      </ul>
      {count > uses.length ? (
        <p className="text-sm text-muted">
          The first {uses.length} of {count.toLocaleString("en-US")}.
        </p>
      ) : null}
    </section>
  );
}

function Detail({ kind, use: { detail, earlier } }: { kind: UseKind; use: ReferenceUse }) {
  if (kind === "draft") return stateNames[detail as EditionState].toLowerCase();
  if (kind === "past") return <>{`${detail}${earlier > 0 ? ` and ${earlier} earlier` : ""}`}</>;
  return (
    <>
      published <DateText date={detail} />
    </>
  );
}
