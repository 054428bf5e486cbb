"use server";

import { refresh } from "next/cache";
import { acknowledgeNotices as acknowledge } from "@/lib/references/health/acknowledge-notices";
import { useArchiveInput } from "@/lib/references/health/archive-address";
import { confirmLink as confirm } from "@/lib/references/health/confirm-link";
import { giveUpLink as giveUp } from "@/lib/references/health/give-up-link";
import {
  acknowledgeInput,
  giveUpInput,
  justifyInput,
  linkAct,
  openCaseInput,
} from "@/lib/references/health/health-acts";
import { justifyCiting as justify } from "@/lib/references/health/justify-citing";
import { recheckLink as recheck } from "@/lib/references/health/recheck-link";
import { uploadNoticesInput } from "@/lib/references/health/retraction-watch-rows";
import { uploadNotices as keepUploaded } from "@/lib/references/health/upload-notices";
import { useArchive as keepArchive } from "@/lib/references/health/use-archive";
import { askForLookUp as askFor } from "@/lib/references/lookups/ask-for-look-up";
import { lookUpAct, settleLookUpInput } from "@/lib/references/lookups/look-up-acts";
import { settleLookUp as settle } from "@/lib/references/lookups/settle-look-up";
import { openCase as open } from "@/lib/review/open-case";
import { action } from "@/lib/web/action";

export const openCase = action(openCaseInput, "open answers for another review", async (actor, input) => {
  const outcomes = await open(actor, input);
  refresh();
  return outcomes;
});

export const acknowledgeNotices = action(acknowledgeInput, "acknowledge notices", async (actor, input) => {
  await acknowledge(actor, input);
  refresh();
});

export const justifyCiting = action(justifyInput, "state why a source is cited", async (actor, input) => {
  await justify(actor, input);
  refresh();
});

export const confirmLink = action(linkAct, "confirm a link", async (actor, input) => {
  await confirm(actor, input);
  refresh();
});

export const giveUpLink = action(giveUpInput, "give a link up", async (actor, input) => {
  await giveUp(actor, input);
  refresh();
});

export const useArchive = action(useArchiveInput, "set a copy beside a link", async (actor, input) => {
  await keepArchive(actor, input);
  refresh();
});

export const recheckLink = action(linkAct, "ask for a check of a link", async (actor, input) => {
  await recheck(actor, input);
  refresh();
});

export const uploadNotices = action(uploadNoticesInput, "upload a list of notices", async (actor, input) => {
  const told = await keepUploaded(actor, input);
  if (told.added > 0) refresh();
  return told;
});

export const askForLookUp = action(lookUpAct, "ask for a look-up", async (actor, input) => {
  await askFor(actor, input);
  refresh();
});

export const settleLookUp = action(settleLookUpInput, "decide on a look-up", async (actor, input) => {
  await settle(actor, input);
  refresh();
});
