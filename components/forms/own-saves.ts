import type { ActionResult } from "@/lib/web/action-result";

type Locked = { lockVersion: number };

/** What this page itself saved last of each row, by the row's id. */
const saved = new Map<string, number>();

/**
 * Ties the forms of one page that change the same row: what one of them saved is no conflict for the others, even
 * before the page shows it, while somebody else's change still is. Gives the action to send the form with.
 */
export function afterOwnSaves<Input extends Locked, Value>(
  id: string,
  action: (input: Input) => Promise<ActionResult<Value>>,
) {
  return async (input: Input): Promise<ActionResult<Value>> => {
    const result = await action({ ...input, lockVersion: Math.max(input.lockVersion, saved.get(id) ?? -1) });
    const value: unknown = result.ok ? result.value : undefined;
    if (typeof value === "object" && value !== null && "lockVersion" in value)
      saved.set(id, Number(value.lockVersion));
    return result;
  };
}
