import { refuseOldNode } from "./support/node-version.mjs";
import { giveUp } from "./support/say.mjs";

refuseOldNode();
try {
  const { prepare } = await import("./support/prepare.mjs");
  await prepare();
  const { runTests } = await import("./support/run-tests.mts");
  await runTests(process.argv.slice(2));
} catch (error) {
  giveUp(error);
}
