import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PlainLink } from "@/components/ui/plain-link";
import { type Attestation, interestsWords } from "@/lib/review/attestation";
import type { SignedVerdict } from "@/lib/review/find-verdict";

type Props = { verdict: SignedVerdict; topic: string; here: string; zone: string };

/** A verdict as a sheet: what it means, on which text, everything that was signed with it, and by whom and when. */
export function SignedVerdictSheet({ verdict, topic, here, zone }: Props) {
  const { outcome, statements, attestation, note, voided, revision, question, contentHash } = verdict;
  const isApproval = outcome === "approved";
  return (
    <article className="flex max-w-3xl flex-col gap-6 rounded-lg border border-line bg-surface px-4 py-5 sm:px-8 print:border-0 print:p-0">
      {voided ? (
        <Notice tone="warning" title="This approval is void">
          {voided.by} reopened the edition on <DateText instant={voided.at} zone={zone} />: {voided.reason}
        </Notice>
      ) : null}
      <p className="text-md">
        {isApproval
          ? "With this signature a second person approved exactly this text for publication."
          : "With this verdict a second person sent this text back to its author."}
      </p>
      <DescriptionList
        entries={[
          { term: "Topic", children: topic },
          { term: "Question", children: question },
          {
            term: "Text",
            children: (
              <PlainLink href={`${here}/history/${revision.id}`} className="text-link">
                Edition {revision.edition}, revision {revision.number}
              </PlainLink>
            ),
          },
          { term: "SHA-256", children: <code className="text-sm break-all">{contentHash}</code> },
        ]}
      />
      {isApproval ? (
        <Part title="Signed statements">
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {statements.map((statement) => (
              <li key={statement}>{statement}</li>
            ))}
            {attestation ? <li>{interestsWords(attestation.interests)}</li> : null}
          </ul>
        </Part>
      ) : null}
      {attestation ? <Checked {...{ attestation, here }} /> : null}
      {note ? (
        <Part title={isApproval ? "Note" : "What has to change"}>
          <p className="break-words whitespace-pre-line">{note}</p>
        </Part>
      ) : null}
      <Signature {...{ verdict, zone }} />
    </article>
  );
}

function Checked({ attestation, here }: { attestation: Attestation; here: string }) {
  const { against, checked, sources } = attestation;
  const unopened = sources.cited - sources.opened.length;
  return (
    <>
      <Part title={`Checked first (${checked.length})`}>
        <p className="text-muted">
          {against ? (
            <>
              Against{" "}
              <PlainLink href={`${here}/history/${against.revisionId}`} className="text-link">
                edition {against.edition}, revision {against.revision}
              </PlainLink>
              .{checked.length === 0 ? " Nothing there had to be checked first." : ""}
            </>
          ) : (
            "The whole text was new to the reviewer: there was no older one to compare it with."
          )}
        </p>
        {checked.length > 0 ? (
          <ul className="mt-1.5 flex list-disc flex-col gap-1 pl-5">
            {checked.map(({ key, sentence }) => (
              <li key={key}>{sentence}</li>
            ))}
          </ul>
        ) : null}
      </Part>
      <Part title={`Sources opened in this review: ${sources.opened.length} of ${sources.cited}`}>
        {sources.opened.length > 0 ? (
          <ul className="flex flex-col gap-1">
            {sources.opened.map(({ id, number, label }) => (
              <li key={id}>
                [{number}] {label}
              </li>
            ))}
          </ul>
        ) : null}
        {unopened > 0 ? <p className="text-muted">{unopened} not opened from here.</p> : null}
      </Part>
    </>
  );
}

function Signature({ verdict: { signer, signedAt, outcome }, zone }: Pick<Props, "verdict" | "zone">) {
  return (
    <footer className="border-t border-line pt-4">
      <p className="text-lg font-semibold">{[signer.name, signer.credentials].filter(Boolean).join(", ")}</p>
      {signer.affiliation ? <p>{signer.affiliation}</p> : null}
      <p className="mt-1 text-muted">
        {outcome === "approved" ? "Signed" : "Given"} on <DateText instant={signedAt} zone={zone} /> ({zone}),
        name and credentials as on that day.
      </p>
    </footer>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1.5 font-semibold">{title}</h2>
      {children}
    </section>
  );
}
