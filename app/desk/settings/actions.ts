"use server";

import { refresh } from "next/cache";
import { changeBoilerplate as changeWording } from "@/lib/settings/change-boilerplate";
import { changeCentre as change } from "@/lib/settings/change-centre";
import { changeReviewSettings as changeReviews } from "@/lib/settings/change-review-settings";
import { changeSourceSettings as changeSources } from "@/lib/settings/change-source-settings";
import {
  boilerplateInput,
  centreInput,
  reviewSettingsInput,
  sourceSettingsInput,
} from "@/lib/settings/settings-input";
import { action } from "@/lib/web/action";

export const changeCentre = action(centreInput, "change the settings", async (actor, input) => {
  await change(actor, input);
  refresh();
});

export const changeBoilerplate = action(boilerplateInput, "change a wording", async (actor, input) => {
  await changeWording(actor, input);
  refresh();
});

export const changeSourceSettings = action(
  sourceSettingsInput,
  "change the settings of sources",
  async (actor, input) => {
    await changeSources(actor, input);
    refresh();
  },
);

export const changeReviewSettings = action(
  reviewSettingsInput,
  "change the settings of reviews",
  async (actor, input) => {
    await changeReviews(actor, input);
    refresh();
  },
);
