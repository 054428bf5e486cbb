"use server";

import { refresh } from "next/cache";
import { changeCentre as change } from "@/lib/settings/change-centre";
import { changeReviewMonths as changeMonths } from "@/lib/settings/change-review-months";
import { changeReviewSettings as changeReviews } from "@/lib/settings/change-review-settings";
import { changeSourceSettings as changeSources } from "@/lib/settings/change-source-settings";
import {
  centreInput,
  reviewMonthsInput,
  reviewSettingsInput,
  sourceSettingsInput,
} from "@/lib/settings/settings-input";
import { action } from "@/lib/web/action";

export const changeCentre = action(centreInput, "change the settings", async (actor, input) => {
  await change(actor, input);
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

export const changeReviewMonths = action(
  reviewMonthsInput,
  "change the intervals of reviews",
  async (actor, input) => {
    await changeMonths(actor, input);
    refresh();
  },
);
