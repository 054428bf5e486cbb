import { z } from "zod";
import { words } from "@/lib/answers/edition-input";
import { boilerplateKinds } from "@/lib/settings/settings-input";

/** A day of the centre's zone, or nothing for "at once". */
const day = z.union([z.literal(""), z.iso.date("Choose a day from the calendar.")]);

/** Writing a wording: its words, and from which day on they are to be in force. Without a draft (`draftId` empty) it begins one. */
export const wordingInput = z.strictObject({
  kind: z.enum(boilerplateKinds),
  draftId: z.union([z.literal(""), z.uuid()]),
  lockVersion: z.int().min(0),
  text: words(10_000, "Write the wording.").transform((text) => text.replace(/\r\n?/g, "\n")),
  effectiveOn: day,
  idempotencyKey: z.uuid(),
});

/** An act on a draft as it was seen, once however often it is pressed. */
export const wordingAct = z.strictObject({
  draftId: z.uuid(),
  lockVersion: z.int().min(0),
  idempotencyKey: z.uuid(),
});

/** Proposing says why. */
export const proposeWordingInput = wordingAct.extend({
  note: words(2_000, "Say in a sentence why the wording changes."),
});

/** Sending back says what is wrong. */
export const sendBackWordingInput = wordingAct.extend({
  note: words(2_000, "Say what has to change; who wrote it reads this."),
});

/** Taking back an approved wording before its day. */
export const cancelWordingInput = z.strictObject({
  versionId: z.uuid(),
  reason: words(2_000, "Say why it is taken back; it is kept in the audit."),
  idempotencyKey: z.uuid(),
});

export type WordingInput = z.output<typeof wordingInput>;
export type WordingAct = z.output<typeof wordingAct>;
export type ProposeWordingInput = z.output<typeof proposeWordingInput>;
export type SendBackWordingInput = z.output<typeof sendBackWordingInput>;
export type CancelWordingInput = z.output<typeof cancelWordingInput>;
