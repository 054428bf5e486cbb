"use server";

import { refresh } from "next/cache";
import { chooseView as choose } from "@/lib/answers/choose-view";
import { removeView as remove } from "@/lib/answers/remove-view";
import { saveView as save } from "@/lib/answers/save-view";
import { chooseViewInput, saveViewInput, viewAct } from "@/lib/answers/view-input";
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
