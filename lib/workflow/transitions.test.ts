import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { canMove, editionStates, transitions } from "./transitions";

test("the database allows exactly the moves of this table", () => {
  const inSql = [...lawInForce().matchAll(/'([a-z_]+>[a-z_]+)'/g)].map((found) => found[1]).sort();
  const inCode = Object.values(transitions).flatMap(({ from, to }) => from.map((state) => `${state}>${to}`));
  expect([...new Set(inCode)].sort()).toEqual(inSql);
});

test("a state that is not in a transition's list cannot take it", () => {
  for (const [name, { from }] of Object.entries(transitions)) {
    for (const state of editionStates) {
      expect(canMove(state, name as keyof typeof transitions)).toBe(
        (from as readonly string[]).includes(state),
      );
    }
  }
});

/** The trigger's function as the last migration that makes it has it. */
function lawInForce(): string {
  const migrations = readdirSync("prisma/migrations", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8"));
  const laws = migrations.flatMap((sql) => /FUNCTION "live_edition"\(\).*?END \$\$/s.exec(sql)?.[0] ?? []);
  return laws.at(-1) ?? "";
}
