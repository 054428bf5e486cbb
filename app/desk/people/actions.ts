"use server";

import { refresh } from "next/cache";
import { changeRoles as change } from "@/lib/access/change-roles";
import { deactivatePerson as deactivate } from "@/lib/access/deactivate-person";
import { invitePerson as invite } from "@/lib/access/invite-person";
import { makePasswordLink as makeLink } from "@/lib/access/make-password-link";
import { changeRolesInput, invitationAct, inviteInput, personAct } from "@/lib/access/person-input";
import { reactivatePerson as reactivate } from "@/lib/access/reactivate-person";
import { revokeInvitation as revoke } from "@/lib/access/revoke-invitation";
import { signOutEverywhere as signOut } from "@/lib/access/sign-out-everywhere";
import { action } from "@/lib/web/action";
import { configuredOrigin } from "@/lib/web/own-origin";

export const invitePerson = action(inviteInput, "invite a person", async (actor, input) => {
  const { email, path } = await invite(actor, input);
  refresh();
  return { email, path, origin: configuredOrigin(), hours: "72 hours" };
});

export const makePasswordLink = action(personAct, "make a new-password link", async (actor, input) => {
  const { email, path } = await makeLink(actor, input);
  refresh();
  return { email, path, origin: configuredOrigin(), hours: "30 minutes" };
});

export const revokeInvitation = action(invitationAct, "revoke an invitation", async (actor, input) => {
  await revoke(actor, input);
  refresh();
});

export const changeRoles = action(changeRolesInput, "change roles", async (actor, input) => {
  const { lockVersion } = await change(actor, input);
  refresh();
  return { lockVersion };
});

export const deactivatePerson = action(personAct, "deactivate a person", async (actor, input) => {
  const { lockVersion } = await deactivate(actor, input);
  refresh();
  return { lockVersion };
});

export const reactivatePerson = action(personAct, "reactivate a person", async (actor, input) => {
  const { lockVersion } = await reactivate(actor, input);
  refresh();
  return { lockVersion };
});

export const signOutEverywhere = action(
  personAct,
  "sign a person out everywhere",
  async (actor, { personId }) => {
    await signOut(actor, { personId });
    refresh();
  },
);
