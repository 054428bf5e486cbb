"use server";

import { refresh } from "next/cache";
import { addPassage as addWords } from "@/lib/answers/add-passage";
import { bringBackFinding as bringBack } from "@/lib/answers/bring-back-finding";
import { dismissFinding as dismiss } from "@/lib/answers/dismiss-finding";
import { bringBackInput, dismissInput } from "@/lib/answers/dismissal-input";
import { submitInput } from "@/lib/answers/edition-input";
import { keepForLater as keep } from "@/lib/answers/keep-for-later";
import { letSourceGo as letGo } from "@/lib/answers/let-source-go";
import { addPassageInput } from "@/lib/answers/passage";
import { readingListAct } from "@/lib/answers/reading-list-input";
import { addReference as add } from "@/lib/references/add-reference";
import { addReferences as addMany } from "@/lib/references/add-references";
import { readPastedReferences } from "@/lib/references/read-pasted-references";
import { addManyInput, pastedReferencesInput } from "@/lib/references/reference-acts";
import { referenceInput } from "@/lib/references/reference-input";
import { submitEdition as submit } from "@/lib/review/submit-edition";
import { action } from "@/lib/web/action";

export const submitEdition = action(submitInput, "submit an edition for review", async (actor, input) => {
  await submit(actor, input);
  refresh();
});

export const dismissFinding = action(
  dismissInput,
  "dismiss a finding of the checks",
  async (actor, input) => {
    await dismiss(actor, input);
    refresh();
  },
);

export const bringBackFinding = action(
  bringBackInput,
  "bring back a finding of the checks",
  async (actor, input) => {
    await bringBack(actor, input);
    refresh();
  },
);

export const readPasted = action(pastedReferencesInput, "read pasted references", readPastedReferences);

export const addReference = action(referenceInput, "add a reference", add);

export const addReferences = action(addManyInput, "add references", addMany);

export const addPassage = action(addPassageInput, "add a supporting passage", addWords);

export const keepForLater = action(readingListAct, "keep a source for later", async (actor, input) => {
  await keep(actor, input);
  refresh();
});

export const letSourceGo = action(readingListAct, "let a source go", async (actor, input) => {
  await letGo(actor, input);
  refresh();
});
