"use server";

import { refresh } from "next/cache";
import { changeBoilerplate as changeWording } from "@/lib/settings/change-boilerplate";
import { changeCentre as change } from "@/lib/settings/change-centre";
import { boilerplateInput, centreInput } from "@/lib/settings/settings-input";
import { action } from "@/lib/web/action";

export const changeCentre = action(centreInput, "change the settings", async (actor, input) => {
  await change(actor, input);
  refresh();
});

export const changeBoilerplate = action(boilerplateInput, "change a wording", async (actor, input) => {
  await changeWording(actor, input);
  refresh();
});
