import { expect, test } from "vitest";
import { type EditionState, stateNames, transitions } from "@/lib/workflow/transitions";
import { cellWords, type MatrixPerson, matrixPeople, matrixRows, matrixVerdict, rolesOf } from "./matrix";
import { type EditionAbility, editionLaws } from "./policy";

const people = Object.keys(matrixPeople) as MatrixPerson[];

test("the written matrix is the one that every act is held to (npx vitest run lib/access/matrix -u writes it anew)", async () => {
  await expect(written()).toMatchFileSnapshot("../../docs/who-may-do-what.md");
});

test("every ability of the policy has a line", () => {
  expect(matrixRows().map(({ ability }) => ability)).toEqual(
    expect.arrayContaining(Object.keys(editionLaws) as EditionAbility[]),
  );
});

test("nobody who wrote in an edition judges it, in any state, whatever their roles", () => {
  for (const ability of ["claim", "approve", "requestChanges", "checkPassages"] as const)
    for (const person of ["author", "coauthor"] as const)
      for (const state of Object.keys(stateNames) as EditionState[])
        expect(matrixVerdict(person, ability, state), `${person}, ${ability}, ${state}`).not.toBeNull();
});

function written(): string {
  const lines = matrixRows().map(
    ({ says, states }) => `| ${says} | ${people.map((person) => cellWords(states[person])).join(" | ")} |`,
  );
  const moves = Object.values(transitions).map(
    ({ from, to, says }) =>
      `| ${says} | ${from.map((state) => stateNames[state]).join(", ")} | ${stateNames[to]} |`,
  );
  return `# Who may do what

Written by \`lib/access/matrix.ts\` from the laws that every act is held to (\`lib/access/policy.ts\`) and from the table of
transitions (\`lib/workflow/transitions.ts\`). Not written by hand; a test compares it, and a story tries every cell by a forged request.

The edition of this table was written by its author together with the co-author, and submitted by its author. Nobody has claimed it,
and everybody has declared that they have no interest in its topic.
An edition is open from draft to scheduled.

| | ${people.map((person) => matrixPeople[person].says).join(" | ")} |
|---|${people.map(() => "---").join("|")}|
| *roles* | ${people.map((person) => `*${rolesOf(person)}*`).join(" | ")} |
${lines.join("\n")}

## What may follow what

| act | from | to |
|---|---|---|
${moves.join("\n")}
`;
}
