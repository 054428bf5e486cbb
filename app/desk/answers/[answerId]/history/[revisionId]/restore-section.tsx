import { AnswerActButton } from "@/app/desk/answers/[answerId]/answer-acts";
import { RestoreButton } from "@/app/desk/answers/[answerId]/history/[revisionId]/restore-button";
import { Redline } from "@/components/review/redline";
import type { Actor } from "@/lib/access/actor";
import { compareRevisions } from "@/lib/answers/compare-revisions";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { findDraft } from "@/lib/answers/find-draft";
import type { FoundRevision } from "@/lib/answers/find-revision";
import { citationOrder } from "@/lib/document/numbering";

type Props = { actor: Actor; answer: AnswerOverview; revision: FoundRevision; isAsked: boolean };

/** The way back of a kept text: into the open draft, or by a new edition first. */
export async function RestoreSection({ actor, answer, revision, isAsked }: Props) {
  const { edition, verdicts } = answer;
  const draft = await findDraft(actor, answer);
  const cards = new Map(draft.references.map((card) => [card.id, card]));
  const references = citationOrder(draft.document).flatMap((id, place) => {
    const card = cards.get(id);
    return card ? [{ id, number: place + 1, csl: card.csl }] : [];
  });
  const comparison = compareRevisions({ ...draft, references }, revision);
  const same = comparison.isEqual ? "The draft says exactly this already." : null;
  return (
    <>
      <RestoreButton
        answerId={answer.id}
        edition={{ editionId: edition.id, lockVersion: edition.lockVersion }}
        revisionId={revision.id}
        name={`edition ${revision.edition.number}, revision ${revision.number}`}
        reason={verdicts.write ?? same}
        isAsked={isAsked}
      >
        <p className="mb-4 text-muted">From the draft as it is to the restored text: {comparison.summary}</p>
        <Redline comparison={comparison} onlyChanges />
      </RestoreButton>
      {verdicts.write && verdicts.startEdition === null ? (
        <AnswerActButton act="startEdition" {...{ answer }} />
      ) : null}
    </>
  );
}
