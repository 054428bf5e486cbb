"use server";

import { refresh } from "next/cache";
import { makePreviewLink as make } from "@/lib/sharing/make-preview-link";
import { previewLinkAct, previewLinkInput } from "@/lib/sharing/preview-link-input";
import { revokePreviewLink as revoke } from "@/lib/sharing/revoke-preview-link";
import { action } from "@/lib/web/action";
import { configuredOrigin } from "@/lib/web/own-origin";

export const makePreviewLink = action(previewLinkInput, "share a draft by a link", async (actor, input) => {
  const made = await make(actor, input);
  refresh();
  return { ...made, origin: configuredOrigin() };
});

export const revokePreviewLink = action(previewLinkAct, "revoke a link to a draft", async (actor, input) => {
  await revoke(actor, input);
  refresh();
});
