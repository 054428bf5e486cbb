import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeSecret } from "@/lib/database/embedded-cluster";

/** What the embedded default makes for itself once and keeps in its data folder, readable by its owner only. */
export interface Keepsakes {
  sessionSecret: string;
  samplePassword: string;
  /** How far the sample content came: a half-filled database is begun anew. */
  sample: "none" | "begun" | "done";
}

/** The keepsakes of a data folder, made on first sight. */
export function readKeepsakes(folder: string): Keepsakes {
  const file = join(folder, "keepsakes.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const made: Keepsakes = {
    sessionSecret: randomBytes(32).toString("base64url"),
    samplePassword: randomBytes(9).toString("base64url"),
    sample: "none",
  };
  writeKeepsakes(folder, made);
  return made;
}

export function writeKeepsakes(folder: string, keepsakes: Keepsakes): void {
  writeSecret(join(folder, "keepsakes.json"), `${JSON.stringify(keepsakes, null, 2)}\n`);
}
