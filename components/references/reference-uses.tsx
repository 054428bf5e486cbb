import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import type { ReferenceUse } from "@/lib/references/uses-of-reference";
import { type EditionState, stateNames } from "@/lib/workflow/transitions";

const groups = [
  ["draft", "Open editions"],
  ["live", "Public pages"],
  ["past", "Pages of the past"],
] as const;

/** Where a reference is cited, what is open first. */
export function ReferenceUses({ uses }: { uses: readonly ReferenceUse[] }) {
  if (uses.length === 0) return <p className="text-muted">Nobody cites it yet.</p>;
  return (
    <div className="flex flex-col gap-4">
      {groups.map(([kind, title]) => {
        const here = uses.filter((use) => use.kind === kind);
        if (here.length === 0) return null;
        return (
          <section key={kind} aria-label={title}>
            <h3 className="text-sm font-semibold text-muted">{title}</h3>
            <ul className="mt-1 flex flex-col gap-2">
              {here.map((use) => (
                <li key={`${use.answerId} ${use.detail}`}>
                  <Link
                    href={`/desk/answers/${use.answerId}${kind === "draft" ? "/draft" : ""}`}
                    className="text-link line-clamp-2"
                  >
                    {use.question || "An answer without a question yet"}
                  </Link>
                  <span className="text-sm text-muted">
                    [{use.number}] {use.topic},{" "}
                    {kind === "draft" ? (
                      stateNames[use.detail as EditionState]
                    ) : (
                      <DateText date={use.detail} />
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
