"use server";

import { refresh } from "next/cache";
import { addReference as add } from "@/lib/references/add-reference";
import { addReferences as addMany } from "@/lib/references/add-references";
import { archiveReference as archive } from "@/lib/references/archive-reference";
import { changeReference as change } from "@/lib/references/change-reference";
import { readPastedReferences } from "@/lib/references/read-pasted-references";
import {
  addManyInput,
  changeReferenceInput,
  pastedReferencesInput,
  referenceAct,
} from "@/lib/references/reference-acts";
import { referenceInput } from "@/lib/references/reference-input";
import { unarchiveReference as unarchive } from "@/lib/references/unarchive-reference";
import { action } from "@/lib/web/action";

export const readPasted = action(pastedReferencesInput, "read pasted references", readPastedReferences);

export const addReference = action(referenceInput, "add a reference", add);

export const addReferences = action(addManyInput, "add references", addMany);

export const changeReference = action(changeReferenceInput, "correct a reference", async (actor, input) => {
  await change(actor, input);
  refresh();
});

export const archiveReference = action(referenceAct, "archive a reference", async (actor, input) => {
  await archive(actor, input);
  refresh();
});

export const unarchiveReference = action(referenceAct, "bring a reference back", async (actor, input) => {
  await unarchive(actor, input);
  refresh();
});
