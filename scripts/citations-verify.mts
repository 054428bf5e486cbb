import { verifyCitations } from "@/lib/answers/verify-citations";
import { closeDatabase } from "@/lib/database/client";

/** `npm run citations:verify`: exit status 0 when every open edition's list of citations is what its words cite, 1 when one is not. */
try {
  const broken = await verifyCitations();
  process.exitCode = broken.length === 0 ? 0 : 1;
  for (const { editionId, stored, cited } of broken)
    console.error(
      `Edition ${editionId} keeps ${stored.join(", ") || "nothing"}; its words cite ${cited.join(", ") || "nothing"}.`,
    );
  if (broken.length === 0) console.log("The citations of every open edition are what its words cite.");
} finally {
  await closeDatabase().catch(() => {});
}
