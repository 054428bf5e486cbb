"use client";

import { type RefObject, Suspense, useEffect, useRef } from "react";
import { focusWhenFree } from "@/app/desk/answers/[answerId]/draft/focus-when-free";
import { ButtonLink } from "@/components/ui/button-link";
import { late } from "@/components/ui/late";
import { Notice } from "@/components/ui/notice";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";

// Its buttons are forms: who may write need not fetch them.
const AnswerActButton = late(() =>
  import("@/app/desk/answers/[answerId]/answer-acts").then((room) => room.AnswerActButton),
);

const wayOn = {
  in_review: {
    act: "pullBack",
    says: "Its words stay as they are while somebody reads them. Pull it back to go on writing.",
  },
  approved: {
    act: "reopen",
    says: "It is approved as it stands. Reopening makes it a draft again and voids the approval.",
  },
  scheduled: {
    act: "reopen",
    says: "It goes live at its time as it stands. Reopening makes it a draft again and voids the schedule and the approval.",
  },
  published: {
    act: "startEdition",
    says: "What readers see is never edited. A new edition starts from the live text.",
  },
  withdrawn: { act: "startEdition", says: "A new edition starts from the text that was withdrawn." },
  discarded: { act: "restore", says: "It was discarded. It can be restored for 30 days." },
  superseded: null,
  draft: { act: "takeOver", says: "Take it over to write in it; the timeline tells it." },
  changes_requested: { act: "takeOver", says: "Take it over to write in it; the timeline tells it." },
} as const;

/** Why the words cannot be changed, and the way on; nothing while they can. What closes or opens them takes the button that was pressed away: the focus comes here, or goes to the text. */
export function WhyReadOnly({ answer }: { answer: AnswerOverview }) {
  const way = wayOn[answer.edition.state];
  const place = useRef<HTMLDivElement>(null);
  const isReadOnly = answer.verdicts.write !== null;
  useFocusOnChange(place, isReadOnly);
  if (!isReadOnly) return null;
  return (
    <div ref={place} tabIndex={-1} className="mb-5 outline-none">
      <Notice
        title="For reading only"
        action={
          way ? (
            <Suspense>
              <AnswerActButton answer={answer} act={way.act} />
            </Suspense>
          ) : (
            <ButtonLink href={`/desk/answers/${answer.id}`}>Go to the overview</ButtonLink>
          )
        }
      >
        {answer.verdicts.write} {way?.says}
      </Notice>
    </div>
  );
}

function useFocusOnChange(place: RefObject<HTMLDivElement | null>, isReadOnly: boolean): void {
  const wasReadOnly = useRef(isReadOnly);
  useEffect(() => {
    const isChanged = isReadOnly !== wasReadOnly.current;
    wasReadOnly.current = isReadOnly;
    return isChanged ? focusWhenFree(() => (isReadOnly ? place.current : openText())) : undefined;
  }, [place, isReadOnly]);
}

function openText(): HTMLElement | null {
  return document.querySelector(".answer-text[contenteditable=true]");
}
