"use server";

import { refresh } from "next/cache";
import { assignOwner as assign } from "@/lib/answers/assign-owner";
import { discardEdition as discard } from "@/lib/answers/discard-edition";
import { editionAct, reasonedAct } from "@/lib/answers/edition-input";
import { restoreEdition as restore } from "@/lib/answers/restore-edition";
import { assignOwnerInput, reviewPlanInput } from "@/lib/answers/review-plan-input";
import { setReviewPlan as setPlan } from "@/lib/answers/set-review-plan";
import { startEdition as start } from "@/lib/answers/start-edition";
import { takeOverAnswer as takeOver } from "@/lib/answers/take-over-answer";
import { cancelSchedule as cancel } from "@/lib/publication/cancel-schedule";
import { holdAnswer as hold } from "@/lib/publication/hold-answer";
import { liftHold as lift } from "@/lib/publication/lift-hold";
import { reinstateAnswer as reinstate } from "@/lib/publication/reinstate-answer";
import { removeAnswer as remove } from "@/lib/publication/remove-answer";
import { removeInput } from "@/lib/publication/stop-input";
import { withdrawAnswer as withdraw } from "@/lib/publication/withdraw-answer";
import { pullBackEdition as pullBack } from "@/lib/review/pull-back-edition";
import { reopenEdition as reopen } from "@/lib/review/reopen-edition";
import { action } from "@/lib/web/action";

export const pullBackEdition = action(editionAct, "pull an edition back", async (actor, input) => {
  await pullBack(actor, input);
  refresh();
});

export const startEdition = action(editionAct, "start an edition", async (actor, input) => {
  await start(actor, input);
  refresh();
});

export const discardEdition = action(editionAct, "discard an edition", async (actor, input) => {
  await discard(actor, input);
  refresh();
});

export const restoreEdition = action(editionAct, "restore an edition", async (actor, input) => {
  await restore(actor, input);
  refresh();
});

export const takeOverAnswer = action(editionAct, "take an answer over", async (actor, input) => {
  await takeOver(actor, input);
  refresh();
});

export const reopenEdition = action(reasonedAct, "reopen an approved edition", async (actor, input) => {
  await reopen(actor, input);
  refresh();
});

export const cancelSchedule = action(editionAct, "cancel a schedule", async (actor, input) => {
  await cancel(actor, input);
  refresh();
});

export const withdrawAnswer = action(reasonedAct, "withdraw an answer", async (actor, input) => {
  await withdraw(actor, input);
  refresh();
});

export const setReviewPlan = action(
  reviewPlanInput,
  "change how often it is reviewed",
  async (actor, input) => {
    await setPlan(actor, input);
    refresh();
  },
);

export const assignOwner = action(assignOwnerInput, "change the owner", async (actor, input) => {
  await assign(actor, input);
  refresh();
});

export const removeAnswer = action(removeInput, "remove an answer", async (actor, input) => {
  await remove(actor, input);
  refresh();
});

export const reinstateAnswer = action(reasonedAct, "reinstate an answer", async (actor, input) => {
  await reinstate(actor, input);
  refresh();
});

export const holdAnswer = action(reasonedAct, "put a safety hold on an answer", async (actor, input) => {
  await hold(actor, input);
  refresh();
});

export const liftHold = action(reasonedAct, "lift a safety hold", async (actor, input) => {
  await lift(actor, input);
  refresh();
});
