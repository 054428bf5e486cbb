"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { changePassword as change } from "@/lib/access/change-password";
import { changeProfile as save } from "@/lib/access/change-profile";
import { changePasswordInput, profileInput } from "@/lib/access/person-input";
import { signOutEverywhere as signOut } from "@/lib/access/sign-out-everywhere";
import { chooseMail as choose } from "@/lib/mail/choose-mail";
import { mailWishInput } from "@/lib/mail/mail-wish";
import { declareInterests as declare } from "@/lib/review/declare-interests";
import { declareInput } from "@/lib/review/interests";
import { action } from "@/lib/web/action";
import { findSessionId } from "@/lib/web/session";

export const changeProfile = action(profileInput, "change the own profile", async (actor, input) => {
  await save(actor, input);
  refresh();
});

export const changePassword = action(changePasswordInput, "change the own password", async (actor, input) => {
  await change(actor, input, (await findSessionId()) ?? "");
  refresh();
});

export const signOutEverywhere = action(z.strictObject({}), "sign out everywhere", async (actor) => {
  await signOut(actor, { personId: actor.id });
});

export const chooseMail = action(mailWishInput, "choose when to get mail", async (actor, input) => {
  await choose(actor, input);
  refresh();
});

export const declareInterests = action(declareInput, "declare the own interests", async (actor, input) => {
  await declare(actor, input);
  refresh();
});
