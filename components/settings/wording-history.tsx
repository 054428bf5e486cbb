import { DateText } from "@/components/ui/date-text";

type Wording = { number: number; text: string; effectiveFrom: Date; changedBy: string | null };

/** The wordings before the one of now, newest first. */
export function WordingHistory({ wordings, zone }: { wordings: readonly Wording[]; zone: string }) {
  if (wordings.length < 2) return null;
  return (
    <details className="mt-4 border-t border-line pt-3 text-sm">
      <summary className="cursor-pointer text-muted">Earlier wordings ({wordings.length - 1})</summary>
      <ol className="mt-2 flex flex-col gap-3">
        {wordings.slice(1).map(({ number, text, effectiveFrom, changedBy }) => (
          <li key={number}>
            <p className="text-muted">
              Version {number}, from <DateText instant={effectiveFrom} zone={zone} />
              {changedBy ? `, by ${changedBy}` : ""}
            </p>
            <p className="whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
