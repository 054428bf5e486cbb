"use server";

import { refresh } from "next/cache";
import { publishInput } from "@/lib/publication/publish-input";
import { publishRevision as publish } from "@/lib/publication/publish-revision";
import { action } from "@/lib/web/action";

export const publishRevision = action(publishInput, "publish an edition", async (actor, input) => {
  await publish(actor, input);
  refresh();
});
