import { beforeEach, describe, expect, test } from "vitest";
import { acceptInvitation } from "@/lib/access/accept-invitation";
import type { Actor, Role } from "@/lib/access/actor";
import { changePassword } from "@/lib/access/change-password";
import { changeProfile } from "@/lib/access/change-profile";
import { changeRoles } from "@/lib/access/change-roles";
import { deactivatePerson } from "@/lib/access/deactivate-person";
import { findOpenInvitation } from "@/lib/access/find-open-invitation";
import { hashToken } from "@/lib/access/invitation-token";
import { invitePerson } from "@/lib/access/invite-person";
import { makePasswordLink } from "@/lib/access/make-password-link";
import { hashPassword, isPassword } from "@/lib/access/passwords";
import { listOpenInvitations, listPeople } from "@/lib/access/queries";
import { reactivatePerson } from "@/lib/access/reactivate-person";
import { revokeInvitation } from "@/lib/access/revoke-invitation";
import { findSession, startSession } from "@/lib/access/sessions";
import { setNewPassword } from "@/lib/access/set-new-password";
import { signOutEverywhere } from "@/lib/access/sign-out-everywhere";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { addPeople, type People } from "@/lib/testing/people";

const PASSWORD = "lantern copper tuesday";
let people: People;
let number = 0;

beforeEach(async () => {
  await database.$executeRaw`UPDATE "person" SET "roles" = '{}', "lock_version" = "lock_version" + 1 WHERE NOT 'administrator' = ANY ("roles")`;
  people = await addPeople();
});

const fresh = () => {
  number += 1;
  return `guest${number}@example.org`;
};
const tokenOf = (link: { path: string }) => link.path.replace("/invitation/", "");
const filled = (token: string, password = PASSWORD) => ({
  token,
  name: "Gil Guest",
  credentials: "MD",
  affiliation: "Centre",
  password,
  again: password,
});
const last = async () => (await database.event.findMany({ orderBy: { seq: "desc" }, take: 1 }))[0];
const sessionOf = (person: Actor) => inTransaction((tx) => startSession(tx, person.id));
const row = (person: Actor) => database.person.findUniqueOrThrow({ where: { id: person.id } });

describe("an invitation", () => {
  test("makes one person, with the roles it names, and works once", async () => {
    const email = fresh();
    const link = await invitePerson(people.ada, { email, roles: ["reviewer"] });
    expect(await last()).toMatchObject({
      type: "person.invited",
      actorId: people.ada.id,
      payload: { email, roles: ["reviewer"] },
    });
    expect(await findOpenInvitation(tokenOf(link))).toEqual({
      kind: "invitation",
      email,
      roles: ["reviewer"],
    });
    await acceptInvitation(filled(tokenOf(link)));
    expect(await last()).toMatchObject({
      type: "person.joined",
      actorName: "Gil Guest",
      payload: { email, roles: ["reviewer"] },
    });
    expect(await database.person.findUnique({ where: { email } })).toMatchObject({
      name: "Gil Guest",
      credentials: "MD",
      roles: ["reviewer"],
    });
    await expect(acceptInvitation(filled(tokenOf(link)))).rejects.toMatchObject({ code: "not-found" });
  });

  test("is used by one of two who try at once", async () => {
    const link = await invitePerson(people.ada, { email: fresh(), roles: ["specialist"] });
    const outcomes = await Promise.allSettled(
      [filled(tokenOf(link)), filled(tokenOf(link))].map(acceptInvitation),
    );
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("is kept as a hash only", async () => {
    const token = tokenOf(await invitePerson(people.ada, { email: fresh(), roles: ["specialist"] }));
    const kept = await database.invitation.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } });
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(
      JSON.stringify(await database.event.findMany({ where: { type: "person.invited" } }), (_, value) =>
        typeof value === "bigint" ? String(value) : value,
      ),
    ).not.toContain(token);
  });

  test("stops working when it is revoked, too old, or made anew", async () => {
    const email = fresh();
    const first = await invitePerson(people.ada, { email, roles: ["specialist"] });
    const second = await invitePerson(people.ada, { email, roles: ["specialist"] });
    expect(await findOpenInvitation(tokenOf(first))).toBeNull();
    const [open] = (await listOpenInvitations(people.ada)).filter((one) => one.email === email);
    await revokeInvitation(people.ada, { invitationId: open?.id ?? "" });
    expect(await last()).toMatchObject({ type: "person.invitation-revoked", payload: { email } });
    expect(await findOpenInvitation(tokenOf(second))).toBeNull();
    const third = await invitePerson(people.ada, { email, roles: ["specialist"] });
    await database.invitation.updateMany({
      where: { email },
      data: { expiresAt: new Date(Date.now() - 1_000) },
    });
    await expect(acceptInvitation(filled(tokenOf(third)))).rejects.toMatchObject({ code: "not-found" });
  });

  test("ends after 72 hours", async () => {
    const { expiresAt } = await invitePerson(people.ada, { email: fresh(), roles: ["specialist"] });
    expect((new Date(expiresAt).getTime() - Date.now()) / 3_600_000).toBeCloseTo(72, 1);
  });

  test("is not for somebody who is here already", async () => {
    await expect(
      invitePerson(people.ada, { email: people.rui.email, roles: ["publisher"] }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("does not accept a weak password, and is not used up by one", async () => {
    const link = await invitePerson(people.ada, { email: fresh(), roles: ["specialist"] });
    await expect(acceptInvitation(filled(tokenOf(link), "password1234"))).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await findOpenInvitation(tokenOf(link))).not.toBeNull();
  });
});

describe("a new-password link", () => {
  test("sets the password and ends every session, within half an hour, once", async () => {
    const sessionId = await sessionOf(people.ann);
    const link = await makePasswordLink(people.ada, { personId: people.ann.id, lockVersion: 0 });
    expect((new Date(link.expiresAt).getTime() - Date.now()) / 60_000).toBeCloseTo(30, 0);
    const input = { token: tokenOf(link), password: PASSWORD, again: PASSWORD };
    await setNewPassword(input);
    expect(await isPassword(PASSWORD, (await row(people.ann)).passwordHash)).toBe(true);
    expect(await findSession(sessionId)).toBeNull();
    expect(await last()).toMatchObject({ type: "person.password-changed", actorId: people.ann.id });
    await expect(setNewPassword(input)).rejects.toMatchObject({ code: "not-found" });
  });

  test("is made three times an hour and no more", async () => {
    for (let n = 0; n < 3; n += 1)
      await makePasswordLink(people.ada, { personId: people.sam.id, lockVersion: 0 });
    await expect(
      makePasswordLink(people.ada, { personId: people.sam.id, lockVersion: 0 }),
    ).rejects.toMatchObject({ code: "too-many" });
  });

  test("makes no new person, and an invitation sets no password", async () => {
    const link = await makePasswordLink(people.ada, { personId: people.ann.id, lockVersion: 0 });
    await expect(acceptInvitation(filled(tokenOf(link)))).rejects.toMatchObject({ code: "not-found" });
    const other = await invitePerson(people.ada, { email: fresh(), roles: [] });
    await expect(
      setNewPassword({ token: tokenOf(other), password: PASSWORD, again: PASSWORD }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("roles", () => {
  test("hold from the next request of an open session", async () => {
    const sessionId = await sessionOf(people.ann);
    await changeRoles(people.ada, {
      personId: people.ann.id,
      lockVersion: 0,
      roles: ["reviewer", "publisher"],
    });
    expect((await findSession(sessionId))?.roles).toEqual(["reviewer", "publisher"]);
    expect(await last()).toMatchObject({
      type: "person.roles-changed",
      payload: { before: ["specialist"], after: ["reviewer", "publisher"] },
    });
  });

  test("the last administrator keeps the role and the account", async () => {
    const others = await database.person.findMany({
      where: { roles: { has: "administrator" }, deactivatedAt: null, id: { not: people.ada.id } },
    });
    for (const other of others)
      await changeRoles(people.ada, { personId: other.id, lockVersion: other.lockVersion, roles: [] });
    const act = { personId: people.ada.id, lockVersion: 0 };
    const sentence = "Ada Adler is the last administrator. Make somebody else an administrator first.";
    await expect(changeRoles(people.ada, { ...act, roles: ["specialist"] })).rejects.toMatchObject({
      code: "conflict",
      sentence,
    });
    await expect(deactivatePerson(people.ada, act)).rejects.toMatchObject({ code: "conflict", sentence });
    expect(await row(people.ada)).toMatchObject({
      roles: ["administrator"],
      deactivatedAt: null,
      lockVersion: 0,
    });
  });

  test("two administrators who remove each other at once leave one", async () => {
    await database.$executeRaw`UPDATE "person" SET "roles" = '{administrator}' WHERE "id" = ${people.pia.id}::uuid`;
    const pia = { ...people.pia, roles: ["administrator"] as Role[] };
    const all = await database.person.findMany({
      where: { roles: { has: "administrator" }, deactivatedAt: null, id: { notIn: [people.ada.id, pia.id] } },
    });
    for (const other of all)
      await changeRoles(people.ada, { personId: other.id, lockVersion: other.lockVersion, roles: [] });
    const outcomes = await Promise.allSettled([
      deactivatePerson(people.ada, { personId: pia.id, lockVersion: 0 }),
      changeRoles(pia, { personId: people.ada.id, lockVersion: 0, roles: [] }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(
      await database.person.count({ where: { roles: { has: "administrator" }, deactivatedAt: null } }),
    ).toBe(1);
  });

  test("a stale form changes nothing", async () => {
    await changeRoles(people.ada, { personId: people.ann.id, lockVersion: 0, roles: ["reviewer"] });
    await expect(
      changeRoles(people.ada, { personId: people.ann.id, lockVersion: 0, roles: ["publisher"] }),
    ).rejects.toMatchObject({ code: "conflict", current: { lockVersion: 1 } });
    expect((await row(people.ann)).roles).toEqual(["reviewer"]);
  });
});

describe("deactivating", () => {
  test("ends every session at once and can be undone", async () => {
    const sessions = [await sessionOf(people.ann), await sessionOf(people.ann)];
    const { lockVersion } = await deactivatePerson(people.ada, { personId: people.ann.id, lockVersion: 0 });
    for (const session of sessions) expect(await findSession(session)).toBeNull();
    expect(await last()).toMatchObject({ type: "person.deactivated", personId: people.ann.id });
    await reactivatePerson(people.ada, { personId: people.ann.id, lockVersion });
    expect(await last()).toMatchObject({ type: "person.reactivated", personId: people.ann.id });
    for (const session of sessions) expect(await findSession(session)).toBeNull();
    expect(await findSession(await sessionOf(people.ann))).toMatchObject({ id: people.ann.id });
  });

  test("shows in the list, after those who are active", async () => {
    await deactivatePerson(people.ada, { personId: people.ann.id, lockVersion: 0 });
    const list = await listPeople(people.ada);
    const states = list.map((person) => person.deactivatedAt !== null);
    expect(states).toEqual(states.toSorted());
    expect(JSON.stringify(list)).not.toMatch(/argon2|passwordHash/);
  });
});

test("a session is seen at most once a minute", async () => {
  const sessionId = await sessionOf(people.ann);
  const seen = async () =>
    (await database.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt.getTime();
  const before = await seen();
  await findSession(sessionId);
  expect(await seen()).toBe(before);
  await database.session.update({
    where: { id: sessionId },
    data: { lastSeenAt: new Date(Date.now() - 90_000) },
  });
  await findSession(sessionId);
  expect(await seen()).toBeGreaterThan(before);
});

test("one's own sessions may be ended, another's only by an administrator", async () => {
  const sessionId = await sessionOf(people.ann);
  await expect(signOutEverywhere(people.rui, { personId: people.ann.id })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await findSession(sessionId)).not.toBeNull();
  await signOutEverywhere(people.ann, { personId: people.ann.id });
  expect(await findSession(sessionId)).toBeNull();
  expect(await last()).toMatchObject({ type: "person.signed-out", payload: { everywhere: true } });
});

test("a profile changes with its event, and the same words again are none", async () => {
  const input = { name: "Ann Archer-Ames", credentials: "MSc", affiliation: "Test centre", lockVersion: 0 };
  await changeProfile(people.ann, input);
  expect(await last()).toMatchObject({ type: "person.profile-changed", payload: { fields: ["name"] } });
  expect(await changeProfile(people.ann, { ...input, lockVersion: 1 })).toEqual({ lockVersion: 1 });
  await expect(changeProfile(people.ann, { ...input, name: "X", lockVersion: 0 })).rejects.toMatchObject({
    code: "conflict",
  });
});

describe("one's own password", () => {
  const change = { password: "copper lantern friday", again: "copper lantern friday" };
  beforeEach(async () => {
    await database.person.update({
      where: { id: people.ann.id },
      data: { passwordHash: await hashPassword(PASSWORD) },
    });
  });

  test("changes for the one of now, and the other sessions end", async () => {
    const [own, other] = [await sessionOf(people.ann), await sessionOf(people.ann)];
    await changePassword(people.ann, { ...change, current: PASSWORD }, own);
    expect(await findSession(own)).not.toBeNull();
    expect(await findSession(other)).toBeNull();
    expect(await isPassword(change.password, (await row(people.ann)).passwordHash)).toBe(true);
    expect(await last()).toMatchObject({ type: "person.password-changed", personId: people.ann.id });
  });

  test("does not change for a wrong one, and guessing is stopped", async () => {
    const own = await sessionOf(people.ann);
    for (let n = 0; n < 5; n += 1)
      await expect(changePassword(people.ann, { ...change, current: "wrong" }, own)).rejects.toMatchObject({
        code: "invalid",
      });
    await expect(changePassword(people.ann, { ...change, current: PASSWORD }, own)).rejects.toMatchObject({
      code: "too-many",
    });
    expect(await isPassword(PASSWORD, (await row(people.ann)).passwordHash)).toBe(true);
  });
});

test.for(["ann", "rui", "pia", "ali", "nia"] as const)(
  "%s, who is no administrator, manages nobody",
  async (who) => {
    const actor = people[who];
    const act = { personId: people.sam.id, lockVersion: 0 };
    const before = await row(people.sam);
    const tries = [
      () => invitePerson(actor, { email: fresh(), roles: ["administrator"] }),
      () => changeRoles(actor, { ...act, roles: ["administrator"] }),
      () => changeRoles(actor, { personId: actor.id, lockVersion: 0, roles: ["administrator"] }),
      () => deactivatePerson(actor, act),
      () => reactivatePerson(actor, act),
      () => makePasswordLink(actor, act),
      () => revokeInvitation(actor, { invitationId: "00000000-0000-4000-8000-000000000001" }),
      () => listPeople(actor),
      () => listOpenInvitations(actor),
    ];
    for (const attempt of tries)
      await expect(attempt()).rejects.toMatchObject({
        code: "forbidden",
        sentence: "Only an administrator manages people.",
      });
    expect(await row(people.sam)).toEqual(before);
  },
);
