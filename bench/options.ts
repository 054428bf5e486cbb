import { SetupProblem } from "@/lib/errors/setup-problem";

/** The parts of the measure, by the word that `--only` takes. */
export const parts = [
  "start",
  "public",
  "save",
  "publish",
  "desk",
  "library",
  "formats",
  "compare",
  "keystroke",
  "checks",
  "wire",
  "limits",
] as const;

export type Part = (typeof parts)[number];

/** What to measure, on how many answers, and for how long each line (seconds). */
export type Options = {
  answers: number;
  fresh: boolean;
  only: readonly Part[];
  seconds: number;
  quick: boolean;
};

/** Reads the words after `npm run bench --`. Throws SetupProblem for a word that is not known. */
export function readOptions(words: readonly string[]): Options {
  const rest = [...words];
  const options = { answers: 20_000, fresh: false, only: [...parts] as Part[], quick: false };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--fresh") options.fresh = true;
    else if (word === "--quick") options.quick = true;
    else if (word === "--answers") options.answers = readCount(rest.shift());
    else if (word === "--only") options.only = readParts(rest.shift() ?? "");
    else throw new SetupProblem(`${word} is not known. ${usage}`);
  }
  return { ...options, seconds: options.quick ? 2 : 8 };
}

const usage = `It takes --answers N, --fresh, --quick, and --only with some of ${parts.join(",")}.`;

function readCount(word: string | undefined): number {
  const count = Number(word);
  if (Number.isInteger(count) && count >= 500) return count;
  throw new SetupProblem("--answers takes a whole number from 500 on.");
}

function readParts(word: string): Part[] {
  const asked = word.split(",").filter(Boolean);
  const unknown = asked.find((name) => !(parts as readonly string[]).includes(name));
  if (unknown === undefined && asked.length > 0) return parts.filter((part) => asked.includes(part));
  throw new SetupProblem(`--only does not know "${unknown ?? ""}". ${usage}`);
}
