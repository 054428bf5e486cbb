"use client";

import { useState } from "react";
import { replaceEverywhere } from "@/app/desk/references/actions";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { PlainLink } from "@/components/ui/plain-link";
import { replaceInput } from "@/lib/answers/merge-input";
import type { ReplacedItem } from "@/lib/answers/replace-everywhere";

type Props = { referenceId: string; byId: string; reason: string | null };

/** Replaces the source in the drafts, and tells of each what became of it. */
export function ReplaceForm({ referenceId, byId, reason }: Props) {
  const [items, setItems] = useState<ReplacedItem[] | null>(null);
  const form = useActionForm(replaceInput, replaceEverywhere, { referenceId, byId, idempotencyKey: "" });
  const submit = form.submitThen((outcome) => setItems(outcome?.items ?? []));
  if (items) return <Outcome items={items} />;
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <SubmitRow
        refusal={form.formState.errors.root?.message}
        busy={form.formState.isSubmitting}
        reason={reason}
      >
        Replace it in the drafts
      </SubmitRow>
    </form>
  );
}

function Outcome({ items }: { items: readonly ReplacedItem[] }) {
  if (items.length === 0) return <output>No open edition cites it: nothing to replace.</output>;
  return (
    <output className="block">
      <ul aria-label="What became of each edition" className="flex flex-col gap-2">
        {items.map(({ editionId, answerId, question, places, why }) => (
          <li key={editionId}>
            <PlainLink href={`/desk/answers/${answerId}/draft`} className="font-medium hover:underline">
              {question || "An answer without a question yet"}
            </PlainLink>{" "}
            <span className={why === null ? "text-success-ink" : "text-muted"}>
              {why === null
                ? `Replaced ${places === 1 ? "once" : `${places} times`}.`
                : `Left as it is. ${why}`}
            </span>
          </li>
        ))}
      </ul>
    </output>
  );
}
