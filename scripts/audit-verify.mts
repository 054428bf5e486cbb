import { exportHead } from "@/lib/audit/export-head";
import { verifyChain } from "@/lib/audit/verify-chain";
import { closeDatabase } from "@/lib/database/client";

/** `npm run audit:verify`: exit status 0 when the audit is whole, 1 when it is broken, 2 when it could not be checked. */
try {
  process.exitCode = await verify();
} catch (error) {
  console.error(`The audit could not be checked. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
} finally {
  await closeDatabase().catch(() => {});
}

async function verify(): Promise<number> {
  const verdict = await verifyChain();
  if (!verdict.isIntact) {
    console.error(`The audit is broken. ${verdict.broken.sentence}`);
    return 1;
  }
  const { records, hash, headsOutside } = verdict;
  console.log(
    `The audit is whole: ${records} ${records === 1n ? "record" : "records"}, none changed, removed or reordered.`,
  );
  console.log(
    `Its head is ${hash || "empty"}; ${headsOutside} ${headsOutside === 1 ? "head" : "heads"} kept outside the database ${headsOutside === 1 ? "agrees" : "agree"}.`,
  );
  if (headsOutside === 0 && records > 0n)
    console.log("No head was kept outside before: from now on a cut tail is noticed.");
  await exportHead();
  return 0;
}
