import type { Actor, Role } from "@/lib/access/actor";
import { Refusal } from "@/lib/errors/refusal";

/** What the laws about a wording look at, read from the locked row. */
export type WordingFacts = {
  state: "draft" | "proposed" | "approved" | "discarded";
  /** Who wrote words of it or chose its day. */
  writerIds: readonly string[];
  proposedById: string | null;
};

type Law = readonly [
  sentence: string,
  isKept: (actor: Actor, wording: WordingFacts) => boolean,
  about?: "state",
];

const has = (actor: Actor, ...wanted: Role[]) => wanted.some((role) => actor.roles.includes(role));
const isDraft = (_: Actor, wording: WordingFacts) => wording.state === "draft";
const isProposed = (_: Actor, wording: WordingFacts) => wording.state === "proposed";

const WRITES: Law = [
  "Only a publisher or an administrator writes the words that stand on every page.",
  (actor) => has(actor, "publisher", "administrator"),
];
const JUDGES: Law = [
  "Only a reviewer, a publisher or an administrator approves a wording.",
  (actor) => has(actor, "reviewer", "publisher", "administrator"),
];
const PROPOSED: Law = ["Only a proposed wording can be approved or sent back.", isProposed, "state"];
const ANOTHER: Law = [
  "You wrote or proposed this wording. Somebody else must approve it.",
  (actor, wording) => !wording.writerIds.includes(actor.id) && wording.proposedById !== actor.id,
];

/** Laws about the standing words, each with the sentence that says why not. */
const wordingLaws = {
  write: [
    ["The words can change only while they are a draft. Pull them back first.", isDraft, "state"],
    WRITES,
  ],
  propose: [["Only a draft can be proposed.", isDraft, "state"], WRITES],
  pullBack: [["Only a proposed wording can be pulled back.", isProposed, "state"], WRITES],
  discard: [["Only a draft can be discarded. Pull it back first.", isDraft, "state"], WRITES],
  sendBack: [PROPOSED, JUDGES, ANOTHER],
  approve: [PROPOSED, JUDGES, ANOTHER],
} as const satisfies Record<string, readonly Law[]>;

export type WordingAbility = keyof typeof wordingLaws;

/** Why not, for each ability; null where it may be. */
export type WordingVerdicts = Record<WordingAbility, string | null>;

/** Every ability towards a wording with its verdict, to hand to the page as plain values. */
export function wordingVerdicts(actor: Actor, wording: WordingFacts): WordingVerdicts {
  const abilities = Object.keys(wordingLaws) as WordingAbility[];
  return Object.fromEntries(
    abilities.map((ability) => [ability, brokenLaw(actor, ability, wording)?.[0] ?? null]),
  ) as WordingVerdicts;
}

/** Throws the policy's no. A lack of rights speaks before a wrong state. */
export function authorizeWording(actor: Actor, ability: WordingAbility, wording: WordingFacts): void {
  const broken = brokenLaw(actor, ability, wording);
  if (broken) throw new Refusal(broken[2] === "state" ? "conflict" : "forbidden", broken[0]);
}

function brokenLaw(actor: Actor, ability: WordingAbility, wording: WordingFacts): Law | undefined {
  const broken = (wordingLaws[ability] as readonly Law[]).filter(([, isKept]) => !isKept(actor, wording));
  return broken.find(([, , about]) => about !== "state") ?? broken[0];
}
