import { steppedTo } from "@/components/review/redline-line";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import type { ComparedReference } from "@/lib/answers/compare-revisions";

const tones = { added: "success", removed: "danger", edited: "warning" } as const;
const names = { added: "Added", removed: "Removed", edited: "Edited" } as const;

type Props = { references: readonly ComparedReference[]; isMarked: boolean };

/** What became of the sources between two revisions, each in the house format before and after, an edited one field by field. A change to step to is an edited one only: the others follow from the citations. */
export function ReferenceChanges({ references, isMarked }: Props) {
  if (references.length === 0) return <p className="text-muted">The references are the same.</p>;
  return (
    <ul className="flex flex-col gap-3">
      {references.map((reference) => (
        <li
          key={reference.id}
          {...(isMarked && reference.kind === "edited"
            ? { "data-change": "", "data-place": `reference-${reference.id}`, tabIndex: -1 }
            : {})}
          className={classNames("flex min-w-0 flex-col items-start gap-1 break-words", steppedTo)}
        >
          <Badge tone={tones[reference.kind]}>{names[reference.kind]}</Badge>
          <Printed reference={reference} />
          <Fields fields={reference.fields} />
        </li>
      ))}
    </ul>
  );
}

function Printed({ reference: { before, after } }: { reference: ComparedReference }) {
  if (before === after) return <span>{after}</span>;
  return (
    <>
      {before ? (
        <del className="max-w-full text-danger-ink print:text-current">
          <span className="sr-only">before: </span>
          {before}
        </del>
      ) : null}
      {after ? (
        <ins className="max-w-full text-success-ink print:font-semibold print:text-current">
          <span className="sr-only">now: </span>
          {after}
        </ins>
      ) : null}
    </>
  );
}

function Fields({ fields }: Pick<ComparedReference, "fields">) {
  if (fields.length === 0) return null;
  return (
    <ul className="text-sm text-muted">
      {fields.map(({ field, before, after }) => (
        <li key={field}>
          {field}: {before ? <del>{before}</del> : "none"} → {after ? <ins>{after}</ins> : "none"}
        </li>
      ))}
    </ul>
  );
}
