"use server";

import { refresh } from "next/cache";
import { chooseView as choose } from "@/lib/answers/choose-view";
import { removeView as remove } from "@/lib/answers/remove-view";
import { saveView as save } from "@/lib/answers/save-view";
import { chooseViewInput, saveViewInput, viewAct } from "@/lib/answers/view-input";
import { askMany as ask, assignMany as assign, planMany as plan } from "@/lib/review/act-on-many";
import { askManyInput, assignManyInput, planManyInput } from "@/lib/review/many-input";
import { action } from "@/lib/web/action";

export const saveView = action(saveViewInput, "save a view of the answers", async (actor, input) => {
  const saved = await save(actor, input);
  refresh();
  return saved;
});

export const chooseView = action(
  chooseViewInput,
  "choose the first view of the answers",
  async (actor, input) => {
    await choose(actor, input);
    refresh();
  },
);

export const removeView = action(viewAct, "remove a view of the answers", async (actor, input) => {
  await remove(actor, input);
  refresh();
});

export const assignMany = action(assignManyInput, "assign an owner to many answers", async (actor, input) => {
  const outcomes = await assign(actor, input);
  refresh();
  return outcomes;
});

export const planMany = action(
  planManyInput,
  "set the review interval of many answers",
  async (actor, input) => {
    const outcomes = await plan(actor, input);
    refresh();
    return outcomes;
  },
);

export const askMany = action(
  askManyInput,
  "request another review of many answers",
  async (actor, input) => {
    const outcomes = await ask(actor, input);
    refresh();
    return outcomes;
  },
);
