import { RevisionReasons } from "@/components/answers/revision-reasons";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { DateText } from "@/components/ui/date-text";
import { PlainLink } from "@/components/ui/plain-link";
import type { ListedRevision, RevisionLine } from "@/lib/answers/list-revisions";
import { revisionKinds, stateThenWords } from "@/lib/answers/revision-kinds";
import type { WordChanges } from "@/lib/document/compare/count-word-changes";

type Props = { answerId: string; revision: ListedRevision; place: number; zone: string };

const tones = { draft: "neutral", changes_requested: "warning", in_review: "info" } as const;

/** One line of the history: a kept text with what came of it, and the autosaves folded under it. */
export function RevisionRow({ answerId, revision, place, zone }: Props) {
  const here = `/desk/answers/${answerId}/history`;
  const name = nameOf(revision);
  return (
    <tr className="max-sm:grid max-sm:grid-cols-[auto_auto_1fr] max-sm:items-start max-sm:gap-x-3 max-sm:border-b max-sm:border-line max-sm:py-2">
      {(["from", "to"] as const).map((end) => (
        <td key={end} className="no-print">
          <Pick {...{ end, revision }} isChosen={place === (end === "from" ? 1 : 0)} />
        </td>
      ))}
      <th scope="row" className="min-w-44 text-left font-normal">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <PlainLink href={`${here}/${revision.id}`} className="text-link font-medium">
            {name}
          </PlainLink>
          {revision.publications.map(({ number, isLive }) => (
            <Badge key={number} tone={isLive ? "success" : "neutral"}>
              {isLive ? "Live" : `Publication ${number}`}
            </Badge>
          ))}
          {revision.verdicts.some(isStandingApproval) ? <Badge tone="success">Approved</Badge> : null}
        </span>
        <span className="block text-sm text-muted">{revisionKinds[revision.kind]}</span>
        <RevisionReasons {...{ revision, here, zone }} />
        <Folded {...{ revision, here, zone }} />
      </th>
      <td className="min-w-36 max-sm:col-span-full">
        {revision.authorName}
        <span className="block text-sm text-faint">
          <DateText instant={revision.savedAt} zone={zone} />
        </span>
      </td>
      <td className="max-sm:col-span-2">
        <Badge tone={tones[revision.state]}>{stateThenWords[revision.state]}</Badge>
      </td>
      <td className="tabular-nums sm:text-right">
        {revision.wordCount.toLocaleString("en-US")}
        <span className="sm:hidden"> words</span>
        {isFirst(revision) ? null : <Came words={revision.words} />}
      </td>
      <td className="no-print text-right max-sm:col-span-full max-sm:text-left">
        <ButtonLink
          size="small"
          variant="quiet"
          href={`${here}/${revision.id}?restore=1`}
          aria-label={`Restore ${name}`}
        >
          Restore…
        </ButtonLink>
      </td>
    </tr>
  );
}

const nameOf = ({ edition, number }: RevisionLine) => `Edition ${edition}, revision ${number}`;

const isFirst = ({ edition, number }: RevisionLine) => edition === 1 && number === 1;

const isStandingApproval = ({ outcome, voided }: ListedRevision["verdicts"][number]) =>
  outcome === "approved" && voided === null;

function Pick({
  end,
  revision,
  isChosen,
}: {
  end: "from" | "to";
  revision: RevisionLine;
  isChosen: boolean;
}) {
  const word = end === "from" ? "From" : "To";
  return (
    <label className="inline-flex min-h-6 min-w-6 items-center gap-1 text-sm">
      <input
        type="radio"
        name={end}
        value={revision.id}
        defaultChecked={isChosen}
        aria-label={`${word} edition ${revision.edition}, revision ${revision.number}`}
        className="size-4 accent-accent pointer-coarse:size-5"
      />
      <span aria-hidden className="text-muted sm:hidden">
        {word}
      </span>
    </label>
  );
}

function Came({ words: { added, removed } }: { words: WordChanges }) {
  if (added === 0 && removed === 0) return <span className="block text-sm text-faint">no word changed</span>;
  return (
    <span className="block text-sm whitespace-nowrap">
      <span className="text-success-ink">
        +{added.toLocaleString("en-US")}
        <span className="sr-only"> words added</span>
      </span>{" "}
      <span className="text-danger-ink">
        −{removed.toLocaleString("en-US")}
        <span className="sr-only"> words removed</span>
      </span>
    </span>
  );
}

function Folded({ revision, here, zone }: { revision: ListedRevision; here: string; zone: string }) {
  const count = revision.folded.length;
  if (count === 0) return null;
  return (
    <details className="mt-1 text-sm">
      <summary className="cursor-pointer text-muted">
        {count} earlier {count === 1 ? "autosave" : "autosaves"} of the same writing
      </summary>
      <ul className="mt-1 flex flex-col gap-1">
        {revision.folded.map((older) => (
          <li key={older.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <PlainLink href={`${here}/${older.id}`} className="text-link">
              Revision {older.number}
            </PlainLink>
            <span className="text-faint">
              <DateText instant={older.savedAt} zone={zone} />
            </span>
            <PlainLink
              href={`${here.replace(/history$/, "compare")}?from=${older.id}&to=${revision.id}`}
              className="text-link"
            >
              What came after
            </PlainLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
