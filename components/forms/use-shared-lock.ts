"use client";

import { useRef } from "react";
import type { ActionResult } from "@/lib/web/action-result";

type Locked = { lockVersion: number };

/**
 * Ties the forms of one page that change the same thing: what one of them saved is no conflict for the others, while
 * somebody else's change still is. Wrap each form's action in the function it gives.
 */
export function useSharedLock() {
  const latest = useRef(-1);
  return <Input extends Locked>(action: (input: Input) => Promise<ActionResult<Locked>>) =>
    async (input: Input): Promise<ActionResult<Locked>> => {
      const result = await action({ ...input, lockVersion: Math.max(input.lockVersion, latest.current) });
      if (result.ok && result.value) latest.current = result.value.lockVersion;
      return result;
    };
}
