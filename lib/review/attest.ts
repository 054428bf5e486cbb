import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { ReferenceSnapshot } from "@/lib/answers/content-hash";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { describeShort } from "@/lib/references/describe-short";
import type { Attestation } from "@/lib/review/attestation";
import type { ChangeUnderReview } from "@/lib/review/change-under-review";
import { listMarks } from "@/lib/review/list-marks";
import { signedInterests } from "@/lib/review/signed-interests";
import type { SignedInput } from "@/lib/review/verdict-input";

type Signed = {
  editionId: string;
  references: readonly ReferenceSnapshot[];
  change: ChangeUnderReview;
  input: Pick<SignedInput, "interests" | "interestsText">;
};

/** What somebody signs of a text, ready to be frozen: everything to check first was ticked by them, the sources they opened, their interests. Throws not-ready while something is not ticked. */
export async function attest(tx: Tx, signer: Actor, signed: Signed): Promise<Attestation> {
  const { editionId, references, change } = signed;
  const marks = await listMarks(tx, signer, editionId);
  const unticked = change.checks.filter(({ tick }) => !marks.checked.includes(tick));
  if (unticked.length > 0)
    throw new Refusal("not-ready", untickedWords(unticked.length), {
      unticked: unticked.map(({ tick }) => tick),
    });
  return {
    against: change.against,
    found: change.checks.length,
    checked: change.checks.map(({ tick, rule, sentence }) => ({ key: tick, rule, sentence })),
    sources: {
      cited: references.length,
      opened: references
        .filter(({ id }) => marks.opened.includes(id))
        .map(({ id, number, csl }) => ({ id, number, label: describeShort(csl) })),
    },
    interests: await signedInterests(tx, { editionId, personId: signer.id, input: signed.input }),
  };
}

function untickedWords(count: number): string {
  const them = count === 1 ? "One change" : `${count} changes`;
  return `${them} under “Check these first” ${count === 1 ? "is" : "are"} not ticked yet. Look at ${count === 1 ? "it" : "them"}, then sign.`;
}
