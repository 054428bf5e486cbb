import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { JSDOM } from "jsdom";
import { type MatrixPerson, matrixPeople, matrixRows, matrixVerdict } from "@/lib/access/matrix";
import type { EditionAbility } from "@/lib/access/policy";
import { URGENT_WORDS } from "@/lib/publication/stop-input";
import { approvalStatements } from "@/lib/review/verdict-input";
import type { EditionState } from "@/lib/workflow/transitions";
import { postAction, serverActions } from "./support/actions";
import { type Account, test } from "./support/test";

type Stood = { answerId: string; editionId: string };
/** How a person does it: the action with what its form sends beside the edition, and what its button says. */
type Way = {
  action: string;
  more?: (stood: Stood) => object;
  bare?: boolean;
  loose?: boolean;
  button?: string;
};

const accounts: Record<MatrixPerson, Account> = {
  author: "specialist",
  specialist: "specialist2",
  reviewer: "reviewer",
  publisher: "publisher",
  administrator: "admin",
  coauthor: "all-roles",
};
const people = Object.keys(matrixPeople) as MatrixPerson[];
const hash = "0".repeat(64);
const reason = "Tried by the matrix of who may do what.";
const said = { contentHash: hash, changeKind: "wording", changeNote: "", wholeAnswerReviewed: false };

/** Every ability of the policy: how it is done, or that no act of a person stands for it. */
const ways: Record<EditionAbility, Way | null> = {
  // Reading has no act: every page below is one.
  read: null,
  // Done by the clock.
  publishScheduled: null,
  // Has no edition in its request.
  unshare: null,
  write: { action: "restoreRevision", more: () => ({ revisionId: randomUUID() }) },
  submit: { action: "submitEdition", more: () => ({ note: reason }) },
  pullBack: { action: "pullBackEdition", button: "Pull back to draft" },
  claim: { action: "claimEdition", button: "Claim this review" },
  assign: { action: "assignReview", more: () => ({ reviewerId: randomUUID(), waiver: "" }) },
  release: { action: "releaseEdition" },
  comment: {
    action: "addComment",
    bare: true,
    more: () => ({ revisionId: null, anchor: null, blocking: false, text: reason, mentionedIds: [] }),
  },
  editComment: {
    action: "editComment",
    bare: true,
    more: () => ({ commentId: randomUUID(), edits: 0, text: reason, mentionedIds: [] }),
  },
  editInReview: { action: "editInReview", button: "Edit this text" },
  checkPassages: { action: "checkPassage", bare: true, more: () => ({ passageId: randomUUID() }) },
  requestChanges: {
    action: "requestChanges",
    more: () => ({ note: reason }),
    button: "Request changes",
  },
  approve: {
    action: "approveRevision",
    // The text on the screen is looked at before the version of the edition.
    loose: true,
    more: () => ({ contentHash: hash, checklist: [...approvalStatements], interests: "none" }),
    button: "Approve this text",
  },
  reopen: { action: "reopenEdition", more: () => ({ reason }), button: "Reopen" },
  schedule: {
    action: "schedulePublication",
    more: () => ({ ...said, day: "2031-12-03", time: "09:00", whichHour: null }),
  },
  cancelSchedule: { action: "cancelSchedule", button: "Cancel the schedule" },
  publish: { action: "publishRevision", more: () => said, button: "Publish" },
  publishUrgently: {
    action: "publishUrgently",
    more: () => ({ reason, changeKind: "wording", changeNote: "", confirmation: URGENT_WORDS }),
  },
  clearSecondReview: {
    action: "clearSecondReview",
    more: () => ({ contentHash: hash, checklist: [...approvalStatements], interests: "none" }),
  },
  correctNote: {
    action: "correctChangeNote",
    more: () => ({ reason, publicationId: randomUUID(), note: "The dose is right now." }),
  },
  hold: { action: "holdAnswer", more: () => ({ reason }) },
  liftHold: { action: "liftHold", more: () => ({ reason }) },
  remove: { action: "removeAnswer", more: () => ({ reason, redirectTo: "" }) },
  reinstate: { action: "reinstateAnswer", more: () => ({ reason }) },
  withdraw: { action: "withdrawAnswer", more: () => ({ reason }), button: "Withdraw" },
  startEdition: { action: "startEdition", button: "Start a new edition" },
  discard: { action: "discardEdition", button: "Discard" },
  restore: { action: "restoreEdition", button: "Restore this edition" },
  share: { action: "makePreviewLink", more: () => ({ label: "The matrix", days: "7" }) },
  // An older version is told from what readers read, by its hash.
  markReviewed: {
    action: "markReviewed",
    loose: true,
    more: () => ({ contentHash: hash, checklist: [...approvalStatements], interests: "none" }),
  },
  // Of the answer in any state, tried beside its own verbs.
  planReview: null,
  assignOwner: null,
  takeOver: { action: "takeOverAnswer", button: "Take over" },
};

const actions = serverActions();

for (const person of people) {
  test(`${matrixPeople[person].says}: in every state each button and each forged request answers as the written matrix says`, async ({
    as,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const page = await as(accounts[person]);
    for (const [state, stood] of Object.entries(standEditions()) as [EditionState, Stood][]) {
      const buttons = await buttonsOf(page, stood.answerId);
      for (const { ability } of matrixRows()) {
        const way = ways[ability];
        if (!way) continue;
        const why = matrixVerdict(person, ability, state);
        expectAnswer(await forge(page, baseURL ?? "", [way.action, bodyOf(way, stood)]), way, {
          ...{ why, cell: `${ability}, ${state}` },
        });
        // The pages of an answer are about its newest edition; a superseded one has no buttons.
        if (way.button && state !== "superseded")
          expectButton(buttons(way.button), why, `the button of ${ability}, ${state}`);
      }
    }
  });
}

async function forge(page: Page, origin: string, [name, body]: readonly [string, object]): Promise<string> {
  const action = actions.find((one) => one.name === name);
  if (!action) throw new Error(`There is no action ${name}.`);
  const sent = { ...action, body: JSON.stringify([body]), headers: { origin } };
  return (await postAction(page, origin, sent)).text;
}

function expectAnswer(
  text: string,
  { bare, loose }: Way,
  { why, cell }: { why: string | null; cell: string },
) {
  expect(text, cell).not.toContain('"fields"');
  if (why) expect(text, cell).toContain(JSON.stringify(why).slice(1, -1));
  else if (bare || loose) expect(text, cell).not.toContain('"code":"forbidden"');
  else expect(text, cell).toContain("This edition changed since you opened it");
}

function expectButton(button: "on" | "off" | "none", why: string | null, cell: string): void {
  if (why) expect(button, cell).not.toBe("on");
  else expect(button, cell).not.toBe("none");
}

/** An older version than any: who may is told that the edition moved on, and nothing is done. */
function bodyOf(way: Way, stood: Stood): object {
  const { editionId } = stood;
  const idempotencyKey = randomUUID();
  const act = way.bare
    ? { editionId, idempotencyKey }
    : { editionId, idempotencyKey, lockVersion: 1_000_000 };
  return { ...act, ...way.more?.(stood) };
}

/** What the pages of an answer show of a button: on, off with its reason on every page that has it, or none. */
async function buttonsOf(page: Page, answerId: string) {
  const shown: Element[] = [];
  for (const path of ["", "/review", "/publication"]) {
    const response = await page.request.get(`/desk/answers/${answerId}${path}`);
    expect(response.status(), path).toBe(200);
    shown.push(...new JSDOM(await response.text()).window.document.querySelectorAll("button"));
  }
  return (button: string): "on" | "off" | "none" => {
    const found = shown.filter((element) => element.textContent?.trim() === button);
    if (found.length === 0) return "none";
    return found.every((element) => element.getAttribute("aria-disabled") === "true") ? "off" : "on";
  };
}

/** One edition in each state, written by the matrix's author and co-author. */
function standEditions(): Record<EditionState, Stood> {
  const { DATABASE_URL: _, ...rest } = process.env;
  const said = execFileSync(process.execPath, ["scripts/run.mjs", "lib/testing/stand-editions.mts"], {
    encoding: "utf8",
    env: { ...rest, ANSWER_DESK_DATA: ".test/e2e-data" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(said.slice(said.indexOf("{")));
}
