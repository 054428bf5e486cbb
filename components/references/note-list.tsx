import { DateText } from "@/components/ui/date-text";
import type { ReferenceNote } from "@/lib/references/list-notes";

/** What colleagues noted on a source, newest first. */
export function NoteList({ notes, zone }: { notes: readonly ReferenceNote[]; zone: string }) {
  if (notes.length === 0) return null;
  return (
    <ul aria-label="Notes, newest first" className="mb-4 flex flex-col gap-3">
      {notes.map(({ id, authorName, text, at }) => (
        <li key={id}>
          <p className="text-sm text-muted">
            {authorName}, <DateText instant={at} zone={zone} />
          </p>
          <p className="[overflow-wrap:anywhere] whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ul>
  );
}
