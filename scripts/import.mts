import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Actor } from "@/lib/access/actor";
import { importAnswers } from "@/lib/answers/import-answers";
import { closeDatabase, database } from "@/lib/database/client";
import { Refusal } from "@/lib/errors/refusal";

/** `npm run import -- FILE... [--json] [--as EMAIL]`: one draft for each answer found; exit status 0 only if every file gave one. */
const words = process.argv.slice(2);
const asJson = words.includes("--json");
const as = words.includes("--as") ? words[words.indexOf("--as") + 1] : undefined;
const files = words.filter((word, index) => !word.startsWith("--") && words[index - 1] !== "--as");

try {
  process.exitCode = await run();
} finally {
  await closeDatabase();
}

async function run(): Promise<number> {
  if (files.length === 0) {
    console.error(
      "Name the files to import: npm run import -- answer.txt [more.txt] [--json] [--as specialist@example.org]",
    );
    return 2;
  }
  const actor = await importer();
  if (!actor) return 2;
  let empty = 0;
  for (const file of files) empty += (await importFile(actor, file)) ? 0 : 1;
  return empty === 0 ? 0 : 1;
}

/** The person in whose name the drafts are made: the one named, or the first specialist of the centre. */
async function importer(): Promise<Actor | null> {
  const person = await database.person.findFirst({
    where: { deactivatedAt: null, ...(as ? { email: as.toLowerCase() } : { roles: { has: "specialist" } }) },
    orderBy: { createdAt: "asc" },
  });
  if (!person) {
    console.error(
      as
        ? `Nobody here has the address ${as}. Invite them first: npm run people:invite -- ${as}`
        : "Nobody here is an information specialist yet. Invite one first, or name somebody with --as EMAIL.",
    );
  }
  return person;
}

async function importFile(actor: Actor, file: string): Promise<boolean> {
  const outcome = await read(actor, file);
  if (asJson) console.log(JSON.stringify({ file, ...outcome }));
  else tell(file, outcome);
  return outcome.answers.length > 0;
}

async function read(actor: Actor, file: string) {
  try {
    return await importAnswers(actor, { fileName: basename(file), text: await readText(file) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { answers: [], problems: [{ line: 0, sentence: error.sentence }] };
  }
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(resolve(process.env.INIT_CWD ?? ".", file)).catch(() => {
    throw new Refusal("invalid", "This file cannot be read. Check its name, and that you may open it.");
  });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(
      "invalid",
      "This file is not text in UTF-8. Save it as plain text and import it again.",
    );
  }
}

function tell(file: string, { answers, problems }: Awaited<ReturnType<typeof importAnswers>>): void {
  console.log(`\n${file}`);
  if (answers.length === 0) console.log("  No answer was found in this file.");
  for (const answer of answers) {
    console.log(`  ${answer.topic}: ${answer.question}`);
    console.log(
      `    ${answer.references} references, ${answer.citations} citations, last updated ${answer.lastUpdated ?? "not said"}; draft ${answer.slug}`,
    );
  }
  for (const { line, sentence } of problems) console.log(`  ${line > 0 ? `line ${line}: ` : ""}${sentence}`);
}
