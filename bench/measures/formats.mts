import { makeLexicon } from "@/bench/content/lexicon";
import { makeReferences } from "@/bench/content/make-references";
import { makeRandom } from "@/bench/content/random";
import { recordForms } from "@/bench/content/write-records";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { importInput, MOST_IN_BATCH } from "@/lib/references/batch-input";
import { detectFormat } from "@/lib/references/formats/detect-format";
import { importReferences } from "@/lib/references/import-references";
import type { Csl } from "@/lib/references/reference-schema";
import { referenceStyles } from "@/lib/references/reference-styles";

/** `formats.mts COUNT`: reads and stores so many records of each form, each time sources that the library does not have, and prints as many in each style. */
const count = Number(process.argv[2]);
const ROUNDS = 5;
const have = await database.reference.count();
const random = makeRandom(have);
const lexicon = makeLexicon(random, 24_000);
const actor: Actor = await database.person.findFirstOrThrow({ where: { roles: { has: "specialist" } } });
const told: { work: string; median: number; note?: string }[] = [];

for (const [at, [name, write]] of Object.entries(recordForms).entries()) {
  const sources = makeReferences(random, lexicon, { from: 10_000_000 + have + at * count, count });
  const text = write(sources);
  const size = `${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB`;
  let read: Csl[] = [];
  const reading = times(() => {
    read = readAll(text);
  });
  told.push({
    work: `Read ${name}`,
    median: reading,
    note: `${size}, ${read.length.toLocaleString("en-US")} whole`,
  });
  const begun = performance.now();
  const added = await store(read);
  told.push({
    work: `Store ${name}`,
    median: performance.now() - begun,
    note: `once, ${added.toLocaleString("en-US")} added, in batches of ${MOST_IN_BATCH}`,
  });
}
const printed = makeReferences(random, lexicon, { from: 0, count });
for (const { label, print } of Object.values(referenceStyles))
  told.push({
    work: `Print in ${label}`,
    median: times(() => void printed.map((source) => print({ csl: source.csl }))),
  });
await closeDatabase();
process.stdout.write(`${JSON.stringify(told)}\n`);

function readAll(text: string): Csl[] {
  const found = detectFormat(text);
  return found.format
    ? [...found.records].flatMap((record) => (record.is === "whole" ? [record.csl] : []))
    : [];
}

async function store(sources: readonly Csl[]): Promise<number> {
  let added = 0;
  for (let at = 0; at < sources.length; at += MOST_IN_BATCH) {
    const batch = importInput.parse({
      sources: sources.slice(at, at + MOST_IN_BATCH).map((csl) => ({ csl })),
    });
    const outcomes = await importReferences(actor, batch);
    added += outcomes.filter(({ outcome }) => outcome === "added").length;
  }
  return added;
}

function times(work: () => void): number {
  const taken = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return taken.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}
