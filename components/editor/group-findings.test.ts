import { expect, test } from "vitest";
import {
  type FindingSpot,
  groupFindings,
  nextFinding,
  QUESTION_SPOT,
} from "@/components/editor/group-findings";
import { checkAnswer } from "@/lib/document/checks/check-answer";
import { cite, doc, p, refId } from "@/lib/testing/documents";

const findings = checkAnswer({
  question: "Mail a@example.org or b@example.org.",
  document: doc(p("It is is rare.[3] See here."), p("The the end", cite(refId(1)))),
});

test("findings are grouped by check, required ones first, and what all say is said once", () => {
  const groups = groupFindings(findings);
  expect(groups.map(({ check, severity, rows }) => [check, severity, rows.length])).toEqual([
    ["personal-data", "required", 2],
    ["unlinked-marker", "required", 1],
    ["lost-link", "advice", 1],
    ["repeated-word", "advice", 2],
  ]);
  expect(groups[0]?.rows.map(({ says }) => says)).toEqual([null, null]);
  expect(groups[3]?.sentence).toBe("Delete one of them.");
  expect(groups[3]?.rows.map(({ says }) => says)).toEqual([
    "“is is” repeats a word.",
    "“The the” repeats a word.",
  ]);
});

test("what is about no words says its sentence once, in its own row", () => {
  const [group] = groupFindings(checkAnswer({ question: "What is it?", document: doc() }));
  expect(group?.sentence).toBeNull();
  expect(group?.rows.map(({ says }) => says)).toEqual([expect.stringMatching(/^\S.*\.$/)]);
});

const walk = (start: FindingSpot, step: 1 | -1) => {
  const visited: (string | undefined)[] = [];
  let [here, last] = [start, null as (typeof findings)[number] | null];
  for (let press = 0; press < findings.length + 1; press += 1) {
    const next = nextFinding(findings, { here, last }, step);
    visited.push(next?.excerpt);
    last = next ?? null;
    here = typeof next?.where === "object" ? [next.where.block, next.where.from ?? 0] : QUESTION_SPOT;
  }
  return visited;
};
const inOrder = ["a@example.org", "b@example.org", "is is", "[3]", "here", "The the"];

test("next goes through all in reading order, each once, and begins again", () => {
  expect(walk([1, 5], 1)).toEqual([...inOrder, inOrder[0]]);
});

test("back goes the other way", () => {
  expect(walk([1, 5], -1)).toEqual([...inOrder].reverse().concat("The the"));
});

test("it starts from the caret", () => {
  expect(nextFinding(findings, { here: [0, 8], last: null }, 1)?.excerpt).toBe("[3]");
  expect(nextFinding(findings, { here: [0, 8], last: null }, -1)?.excerpt).toBe("is is");
});

test("without findings there is nowhere to go", () => {
  expect(nextFinding([], { here: [0, 0], last: null }, 1)).toBeUndefined();
});
