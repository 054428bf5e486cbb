"use server";

import { refresh } from "next/cache";
import { addAwaited as add } from "@/lib/references/awaited/add-awaited";
import { awaitSources as ask } from "@/lib/references/awaited/await-sources";
import { addAwaitedInput, awaitedAct, awaitInput } from "@/lib/references/awaited/awaited-number";
import { dropAwaited as drop } from "@/lib/references/awaited/drop-awaited";
import { action } from "@/lib/web/action";

export const awaitSources = action(awaitInput, "ask for look-ups", async (actor, input) => {
  const told = await ask(actor, input);
  refresh();
  return told;
});

export const addAwaited = action(addAwaitedInput, "add a source that was looked up", async (actor, input) => {
  const added = await add(actor, input);
  refresh();
  return added;
});

export const dropAwaited = action(awaitedAct, "give a look-up up", async (actor, input) => {
  await drop(actor, input);
  refresh();
});
