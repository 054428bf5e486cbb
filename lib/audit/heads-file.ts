import "server-only";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { environment } from "@/lib/env";
import { SetupProblem } from "@/lib/errors/setup-problem";

/** The end of the chain at an instant: the place of the last record and its hash. */
export type KeptHead = { at: string; seq: number; hash: string };

const keptHead = z.strictObject({
  at: z.string(),
  seq: z.int().min(0),
  hash: z.string().regex(/^([0-9a-f]{64})?$/),
});

/** Where heads are kept outside the database: one JSON object a line, only ever added to. */
export function headsFile(): string {
  return join(environment().ANSWER_DESK_DATA, "audit-heads.jsonl");
}

/** The heads kept in a file, oldest first, one at a time; none when there is no file. Throws SetupProblem for a line that is no head. */
export async function* readHeads(file: string): AsyncGenerator<KeptHead> {
  if (!existsSync(file)) return;
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(file, "utf8"),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    if (line.trim() !== "") yield headIn(line, `line ${number} of ${file}`);
  }
}

/** The head added last; null when none was. */
export async function lastHead(file: string): Promise<KeptHead | null> {
  if (!existsSync(file)) return null;
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(Math.min(size, 4096)),
      0,
      Math.min(size, 4096),
      Math.max(0, size - 4096),
    );
    const line = buffer.toString("utf8", 0, bytesRead).trimEnd().split("\n").at(-1) ?? "";
    return line === "" ? null : headIn(line, `the last line of ${file}`);
  } finally {
    await handle.close();
  }
}

/** Adds a head and waits until the disk has it. */
export async function addHead(file: string, head: KeptHead): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, "a", 0o600);
  try {
    await handle.appendFile(`${JSON.stringify(head)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function headIn(line: string, place: string): KeptHead {
  try {
    return keptHead.parse(JSON.parse(line));
  } catch {
    throw new SetupProblem(
      `The ${place} is not a head of the audit. Restore the file from a backup; do not edit it.`,
    );
  }
}
