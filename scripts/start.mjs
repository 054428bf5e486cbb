// npm start: does everything a fresh machine needs, then serves. This file must parse on very old Node, to say so.
var parts = process.versions.node.split(".").map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    "Answer Desk needs Node 20.19 or newer, and this is " +
      process.version +
      ". Install Node 24 (https://nodejs.org) and start again.",
  );
  process.exit(1);
}
import("./support/prepare.mjs")
  .then((module) => module.prepare())
  .then(() => import("../scripts/support/launch.mts"))
  .then((module) => module.launch(process.argv.slice(2)))
  .catch((error) => import("./support/say.mjs").then((module) => module.giveUp(error)));
