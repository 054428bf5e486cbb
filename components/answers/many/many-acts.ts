import type { z } from "zod";
import type { askManyInput, assignManyInput, ManyOutcome, planManyInput } from "@/lib/review/many-input";
import type { ActionResult } from "@/lib/web/action-result";

type Act<Input> = (input: Input) => Promise<ActionResult<ManyOutcome[]>>;

/** What can be done with several answers at once. */
export type ManyActs = {
  assign: Act<z.input<typeof assignManyInput>>;
  plan: Act<z.input<typeof planManyInput>>;
  ask: Act<z.input<typeof askManyInput>>;
};

export type ManyKind = keyof ManyActs;
