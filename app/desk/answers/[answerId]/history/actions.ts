"use server";

import { refresh } from "next/cache";
import { restoreRevisionInput } from "@/lib/answers/edition-input";
import { restoreRevision as restore } from "@/lib/answers/restore-revision";
import { action } from "@/lib/web/action";

export const restoreRevision = action(
  restoreRevisionInput,
  "bring an older text back",
  async (actor, input) => {
    const { number } = await restore(actor, input);
    refresh();
    return { number };
  },
);
