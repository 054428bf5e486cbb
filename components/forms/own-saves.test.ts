import { expect, test } from "vitest";
import { Refusal } from "@/lib/errors/refusal";
import type { ActionResult } from "@/lib/web/action-result";
import { afterOwnSaves } from "./own-saves";

/** A row guarded as the server guards it. */
function makeRow() {
  let lockVersion = 0;
  return async (input: { lockVersion: number }): Promise<ActionResult<{ lockVersion: number }>> => {
    if (input.lockVersion !== lockVersion) {
      const { code, sentence } = new Refusal("conflict", "Changed meanwhile.");
      return { ok: false, refusal: { code, sentence } };
    }
    lockVersion += 1;
    return { ok: true, value: { lockVersion } };
  };
}

test("two forms of one page save one after the other, though the second still shows the old number", async () => {
  const row = makeRow();
  expect(await afterOwnSaves("a", row)({ lockVersion: 0 })).toMatchObject({ ok: true });
  expect(await afterOwnSaves("a", row)({ lockVersion: 0 })).toMatchObject({ ok: true });
});

test("somebody else's change is still a conflict", async () => {
  const row = makeRow();
  await afterOwnSaves("b", row)({ lockVersion: 0 });
  await row({ lockVersion: 1 });
  expect(await afterOwnSaves("b", row)({ lockVersion: 0 })).toMatchObject({ ok: false });
});

test("what was saved of one row says nothing of another", async () => {
  await afterOwnSaves("c", makeRow())({ lockVersion: 0 });
  expect(await afterOwnSaves("d", makeRow())({ lockVersion: 0 })).toMatchObject({ ok: true });
});
