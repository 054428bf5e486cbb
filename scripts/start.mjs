import { refuseOldNode } from "./support/node-version.mjs";
import { giveUp } from "./support/say.mjs";

refuseOldNode();
import("./support/prepare.mjs")
  .then(({ prepare }) => prepare())
  .then(() => import("./support/launch.mts"))
  .then(({ launch }) => launch(process.argv.slice(2)))
  .catch(giveUp);
