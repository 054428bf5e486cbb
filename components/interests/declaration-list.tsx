import { DateText } from "@/components/ui/date-text";
import { interestWords } from "@/lib/review/interests";
import type { Declaration } from "@/lib/review/list-declarations";

type Props = { declarations: readonly Declaration[]; zone: string };

/** Every declaration before the last, newest first. */
export function DeclarationList({ declarations, zone }: Props) {
  if (declarations.length === 0) return null;
  return (
    <details className="mt-4 border-t border-line pt-3">
      <summary className="cursor-pointer">
        {declarations.length === 1 ? "1 earlier declaration" : `${declarations.length} earlier declarations`}
      </summary>
      <ul className="mt-2 flex flex-col gap-3">
        {declarations.map(({ id, interests, declaredAt }) => (
          <li key={id}>
            <p className="text-sm text-muted">
              <DateText instant={declaredAt} zone={zone} />
            </p>
            {interests.length === 0 ? (
              <p>Nothing to declare.</p>
            ) : (
              <ul className="list-disc pl-5">
                {interests.map((interest) => (
                  <li key={interestWords(interest)}>{interestWords(interest)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
