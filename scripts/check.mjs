import { refuseOldNode } from "./support/node-version.mjs";
import { giveUp } from "./support/say.mjs";

refuseOldNode();
try {
  const { prepare } = await import("./support/prepare.mjs");
  await prepare();
  const { runChecks } = await import("./support/run-checks.mts");
  await runChecks(process.argv.slice(2));
} catch (error) {
  giveUp(error);
}
