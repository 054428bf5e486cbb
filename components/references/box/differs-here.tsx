import { fieldsFor } from "@/components/references/fields-by-type";
import type { Csl } from "@/lib/references/reference-schema";
import { whatDiffers } from "@/lib/references/what-differs";

type Props = { here: Csl; there: Csl };

/** In what the record read differs from the library's own, field by field; nothing when it does not. */
export function DiffersHere({ here, there }: Props) {
  const differences = whatDiffers(here, there);
  if (differences.length === 0) return null;
  const labels = new Map(fieldsFor(there.type, {}).map(({ name, label }) => [name as string, label]));
  return (
    <details className="mt-1 text-sm">
      <summary className="w-fit cursor-pointer text-muted">
        {differences.length === 1 ? "One field differs" : `${differences.length} fields differ`}
      </summary>
      <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
        {differences.map(({ field, here: own, there: other }) => (
          <div key={field} className="contents">
            <dt className="text-muted">
              {labels.get(field) ?? (field === "type" ? "Kind of source" : field)}
            </dt>
            <dd className="[overflow-wrap:anywhere]">
              here “{own || "empty"}”, in this record “{other}”
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
