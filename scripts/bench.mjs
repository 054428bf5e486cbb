import { refuseOldNode } from "./support/node-version.mjs";
import { giveUp } from "./support/say.mjs";

refuseOldNode();
try {
  const { prepare } = await import("./support/prepare.mjs");
  await prepare();
  const { runBench } = await import("../bench/run.mts");
  await runBench(process.argv.slice(2));
} catch (error) {
  giveUp(error);
}
