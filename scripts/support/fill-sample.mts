import { existsSync } from "node:fs";
import type { EmbeddedDatabase } from "@/lib/database/embedded";
import { migrate } from "@/lib/database/migrate";
import { SetupProblem } from "@/lib/errors/setup-problem";
import { readKeepsakes, writeKeepsakes } from "./keepsakes.mts";
import { run } from "./prepare.mjs";
import { beginAnew } from "./resolve-database.mts";
import { say, step } from "./say.mjs";

/** Puts the sample content into the embedded database once. Whoever was interrupted in it begins anew, so that it is never half there. */
export async function fillSample(folder: string, embedded: EmbeddedDatabase): Promise<string> {
  const keepsakes = readKeepsakes(folder);
  const password = process.env.ANSWER_DESK_SAMPLE_PASSWORD || keepsakes.samplePassword;
  if (keepsakes.sample === "done") return keepsakes.samplePassword;
  if (!existsSync("prisma/seed.ts")) {
    say("! There is no sample content yet.");
    return password;
  }
  if (keepsakes.sample === "begun") await beginAnew(embedded);
  writeKeepsakes(folder, { ...keepsakes, samplePassword: password, sample: "begun" });
  await step("Writing the sample content", async () => {
    const words = ["--conditions=react-server", "--import", "tsx", "scripts/support/seed.mts"];
    const said = await run(process.execPath, words, { ANSWER_DESK_SAMPLE_PASSWORD: password });
    if (said !== null) throw new SetupProblem(`The sample content could not be written. It said:\n${said}`);
  });
  writeKeepsakes(folder, { ...keepsakes, samplePassword: password, sample: "done" });
  await migrate(embedded.url);
  return password;
}
