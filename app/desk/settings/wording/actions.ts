"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/web/action";
import { approveWording as approve } from "@/lib/wording/approve-wording";
import { cancelWording as cancel } from "@/lib/wording/cancel-wording";
import { discardWording as discard } from "@/lib/wording/discard-wording";
import { proposeWording as propose } from "@/lib/wording/propose-wording";
import { pullBackWording as pullBack } from "@/lib/wording/pull-back-wording";
import { saveWording as save } from "@/lib/wording/save-wording";
import { sendBackWording as sendBack } from "@/lib/wording/send-back-wording";
import {
  cancelWordingInput,
  proposeWordingInput,
  sendBackWordingInput,
  wordingAct,
  wordingInput,
} from "@/lib/wording/wording-input";

export const saveWording = action(wordingInput, "write a wording", async (actor, input) => {
  await save(actor, input);
  refresh();
});

export const proposeWording = action(proposeWordingInput, "propose a wording", async (actor, input) => {
  await propose(actor, input);
  refresh();
});

export const pullBackWording = action(wordingAct, "pull a wording back", async (actor, input) => {
  await pullBack(actor, input);
  refresh();
});

export const sendBackWording = action(sendBackWordingInput, "send a wording back", async (actor, input) => {
  await sendBack(actor, input);
  refresh();
});

export const discardWording = action(wordingAct, "discard a wording", async (actor, input) => {
  await discard(actor, input);
  refresh();
});

export const approveWording = action(wordingAct, "approve a wording", async (actor, input) => {
  await approve(actor, input);
  refresh();
});

export const cancelWording = action(cancelWordingInput, "take back a wording", async (actor, input) => {
  await cancel(actor, input);
  refresh();
});
