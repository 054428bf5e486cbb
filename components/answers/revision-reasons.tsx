import { DateText } from "@/components/ui/date-text";
import { PlainLink } from "@/components/ui/plain-link";
import type { ListedRevision } from "@/lib/answers/list-revisions";

type Props = { revision: ListedRevision; here: string; zone: string };

/** Why a text was kept, and what was decided on it: each in a line, with its words. */
export function RevisionReasons({ revision, here, zone }: Props) {
  const { note, source, fileName, verdicts, publications } = revision;
  return (
    <ul className="flex flex-col gap-0.5 text-sm text-muted empty:hidden">
      {note ? <li>Asked of the reviewer: “{note}”</li> : null}
      {source ? (
        <li>
          Copied from{" "}
          <PlainLink href={`${here}/${source.id}`} className="text-link">
            edition {source.edition}, revision {source.number}
          </PlainLink>
        </li>
      ) : null}
      {fileName ? <li>Came from: {fileName}</li> : null}
      {verdicts.map(({ id, outcome, reviewer, note: words, at, voided }) => (
        <li key={id}>
          <PlainLink href={`${here.replace(/history$/, "review")}/${id}`} className="text-link">
            {outcome === "approved" ? "Approved" : "Changes requested"}
          </PlainLink>{" "}
          by {reviewer}, <DateText instant={at} zone={zone} />
          {words ? `: “${words}”` : null}
          {voided === null ? null : <span className="block">Void since: “{voided}”</span>}
        </li>
      ))}
      {publications.map(({ number, by, at, changeNote }) => (
        <li key={number}>
          Published by {by}, <DateText instant={at} zone={zone} />
          {changeNote ? `: “${changeNote}”` : null}
        </li>
      ))}
    </ul>
  );
}
