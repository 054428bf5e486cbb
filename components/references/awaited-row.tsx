"use client";

import { useState } from "react";
import { PressButton } from "@/components/forms/press-button";
import { AwaitedWords } from "@/components/references/awaited-words";
import { NewReferenceForm } from "@/components/references/new-reference-form";
import type { ReferenceValues } from "@/components/references/reference-fields";
import { Button } from "@/components/ui/button";
import type { AddedReference } from "@/lib/references/add-reference";
import {
  type AwaitedAct,
  type AwaitInput,
  fieldsOfNumber,
  numberWords,
} from "@/lib/references/awaited/awaited-number";
import type { AwaitedSource } from "@/lib/references/awaited/list-awaited";
import { fromCsl } from "@/lib/references/reference-input";
import type { Csl } from "@/lib/references/reference-schema";
import type { ActionResult } from "@/lib/web/action-result";

/** What can be done about a number that waits, as actions of the page. */
export type AwaitedActions = {
  awaitSources: (input: AwaitInput) => Promise<ActionResult<{ waiting: number }>>;
  addAwaited: (input: AwaitedAct & { fields?: ReferenceValues }) => Promise<ActionResult<AddedReference>>;
  dropAwaited: (input: AwaitedAct) => Promise<ActionResult<unknown>>;
};

type Props = { source: AwaitedSource; zone: string; reason: string | null; actions: AwaitedActions };

/** One number, and what can be done: add what was found, fill in the fields where nothing was, or drop it. */
export function AwaitedRow({ source, zone, reason, actions }: Props) {
  const [isOpen, setOpen] = useState(false);
  const name = numberWords(source);
  const fields = { type: "article-journal", title: "", ...fieldsOfNumber(source) } as Csl;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <AwaitedWords source={source} zone={zone} />
      </div>
      {reason === null ? (
        <div className="flex flex-wrap items-center gap-2">
          {source.state === "found" ? null : (
            <Button
              size="small"
              aria-expanded={isOpen}
              aria-label={`${isOpen ? "Close" : "Fill in"} the fields: ${name}`}
              onPress={() => setOpen(!isOpen)}
            >
              {isOpen ? "Close the fields" : "Fill in the fields"}
            </Button>
          )}
          <Acts source={source} actions={actions} />
        </div>
      ) : null}
      {isOpen && source.state !== "found" ? (
        <div className="basis-full rounded-md border border-line bg-sunken p-4">
          <NewReferenceForm
            fields={fromCsl(fields)}
            add={(filled) => actions.addAwaited({ awaitedId: source.id, fields: filled })}
            submitWords="Add the reference"
            onAdded={() => setOpen(false)}
          />
        </div>
      ) : null}
    </li>
  );
}

function Acts({ source, actions }: Pick<Props, "source" | "actions">) {
  const { id: awaitedId, kind, value, state, here } = source;
  const name = numberWords(source);
  const add = here ? "Use the one that is here" : "Add";
  return (
    <>
      {state === "found" ? (
        <PressButton
          size="small"
          variant="primary"
          input={{ awaitedId }}
          act={actions.addAwaited}
          done={(added) => (added?.already ? "It is in the library already" : "It is added to the library")}
          label={`${add}: ${name}`}
        >
          {add}
        </PressButton>
      ) : null}
      {state === "not_found" ? (
        <PressButton
          size="small"
          input={{ numbers: [{ kind, value }] }}
          act={actions.awaitSources}
          done="It waits for the look-up"
          label={`Look up again: ${name}`}
        >
          Look up again
        </PressButton>
      ) : null}
      <PressButton
        size="small"
        variant="quiet"
        input={{ awaitedId }}
        act={actions.dropAwaited}
        done="Dropped: nothing was added"
        label={`Drop: ${name}`}
      >
        Drop
      </PressButton>
    </>
  );
}
