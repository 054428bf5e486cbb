import { refuseOldNode } from "./support/node-version.mjs";
import { giveUp } from "./support/say.mjs";

refuseOldNode();
try {
  const { prepare } = await import("./support/prepare.mjs");
  await prepare();
  const { runScript } = await import("./support/run-script.mts");
  await runScript(process.argv.slice(2));
} catch (error) {
  giveUp(error);
}
