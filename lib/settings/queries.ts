import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { type BoilerplateKind, boilerplateKinds } from "@/lib/settings/settings-input";

/** The centre: its name, the zone of its days, whom services may write to, from when on a source is old (years) and a sign-in too old to sign with (minutes), and the number that guards its forms. */
export type Centre = {
  name: string;
  timeZone: string;
  contactEmail: string;
  sourceAgeYears: number;
  signAgainMinutes: number;
  lockVersion: number;
};

/** A wording in force, or one before it. */
export type Wording = {
  kind: BoilerplateKind;
  number: number;
  text: string;
  effectiveFrom: Date;
  changedBy: string | null;
};

/** The centre as it is now. Everybody at the desk may know it: dates are shown in its zone. */
export async function getCentre(): Promise<Centre> {
  const centre = await database.centre.findUniqueOrThrow({ where: { id: 1 } });
  const { name, timeZone, contactEmail, sourceAgeYears, signAgainMinutes, lockVersion } = centre;
  return { name, timeZone, contactEmail, sourceAgeYears, signAgainMinutes, lockVersion };
}

/** Each of the three wordings with its history, newest first. */
export async function listWordings(actor: Actor): Promise<Record<BoilerplateKind, Wording[]>> {
  authorizeAtDesk(actor, "manageSettings");
  const versions = await database.boilerplateVersion.findMany({ orderBy: { number: "desc" } });
  const makers = versions.flatMap((version) => version.createdById ?? []);
  const people = await database.person.findMany({
    where: { id: { in: makers } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const wordings = versions.map(({ kind, number, text, effectiveFrom, createdById }) => ({
    kind,
    number,
    text,
    effectiveFrom,
    changedBy: (createdById && names.get(createdById)) ?? null,
  }));
  const of = (kind: BoilerplateKind) => wordings.filter((wording) => wording.kind === kind);
  return Object.fromEntries(boilerplateKinds.map((kind) => [kind, of(kind)])) as Record<
    BoilerplateKind,
    Wording[]
  >;
}
