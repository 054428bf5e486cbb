"use server";

import { refresh } from "next/cache";
import { mergeInput, replaceInput, undoMergeInput } from "@/lib/answers/merge-input";
import { mergeReferences as merge } from "@/lib/answers/merge-references";
import { replaceEverywhere as replace } from "@/lib/answers/replace-everywhere";
import { undoMerge as unmerge } from "@/lib/answers/undo-merge";
import { addReference as add } from "@/lib/references/add-reference";
import { archiveReference as archive } from "@/lib/references/archive-reference";
import { importInput, knownInput } from "@/lib/references/batch-input";
import { changeReference as change } from "@/lib/references/change-reference";
import { deleteReference as remove } from "@/lib/references/delete-reference";
import { importReferences as bring } from "@/lib/references/import-references";
import { knowReferences as know } from "@/lib/references/know-references";
import { noteReference as note } from "@/lib/references/note-reference";
import { changeReferenceInput, noteInput, pairInput, referenceAct } from "@/lib/references/reference-acts";
import { referenceInput } from "@/lib/references/reference-input";
import { restoreReference as restore } from "@/lib/references/restore-reference";
import { tellApart as apart } from "@/lib/references/tell-apart";
import { unarchiveReference as unarchive } from "@/lib/references/unarchive-reference";
import { action } from "@/lib/web/action";

export const addReference = action(referenceInput, "add a reference", add);

export const knowReferences = action(knownInput, "look for references", know);

export const importReferences = action(importInput, "add references", bring);

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

export const deleteReference = action(referenceAct, "delete a reference", async (actor, input) => {
  await remove(actor, input);
  refresh();
});

export const restoreReference = action(
  referenceAct,
  "bring a deleted reference back",
  async (actor, input) => {
    await restore(actor, input);
    refresh();
  },
);

export const noteReference = action(noteInput, "note something on a reference", async (actor, input) => {
  await note(actor, input);
  refresh();
});

export const tellApart = action(pairInput, "tell two references apart", async (actor, input) => {
  await apart(actor, input);
  refresh();
});

export const mergeReferences = action(mergeInput, "merge two references", merge);

export const undoMerge = action(undoMergeInput, "take a merge back", async (actor, input) => {
  const undone = await unmerge(actor, input);
  refresh();
  return undone;
});

export const replaceEverywhere = action(replaceInput, "replace a reference", replace);
