import { Fragment, type ReactNode } from "react";
import { PlainLink } from "@/components/ui/plain-link";

type Props = {
  /** Where the row leads: the place where the next thing is done. */
  href: string;
  question: string;
  /** Short facts, set apart by dots; what is null is left out. */
  facts: readonly ReactNode[];
  /** Somebody's words about it. */
  note?: { by: string; text: string } | null;
  /** What can be done from here. */
  actions?: ReactNode;
};

/** An answer in a list of work: its question, what matters about it now, and the one thing to do. The whole row leads there. */
export function AnswerRow({ href, question, facts, note, actions }: Props) {
  const said = facts.filter(Boolean);
  return (
    <li className="relative flex flex-wrap items-start gap-x-4 gap-y-2 border-line px-4 py-3 not-last:border-b hover:bg-hover has-[a[data-row]:focus-visible]:bg-hover">
      <div className="flex min-w-0 flex-1 basis-80 flex-col gap-1">
        <PlainLink
          href={href}
          data-row
          className="font-medium break-words outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          {question || "An answer without a question yet"}
        </PlainLink>
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted max-sm:gap-x-3">
          {said.map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one row are given anew each time, in order
            <Fragment key={index}>
              {index > 0 ? (
                <span aria-hidden className="text-faint max-sm:hidden">
                  ·
                </span>
              ) : null}
              <span className="min-w-0">{fact}</span>
            </Fragment>
          ))}
        </div>
        {note?.text ? (
          <p className="mt-0.5 line-clamp-2 max-w-prose border-l-2 border-line pl-2.5 text-sm text-muted">
            <span className="font-medium text-ink">{note.by}:</span> {note.text}
          </p>
        ) : null}
      </div>
      {actions ? (
        <div className="relative flex max-w-full flex-wrap items-center justify-end gap-2 max-sm:w-full max-sm:justify-start">
          {actions}
        </div>
      ) : null}
    </li>
  );
}
