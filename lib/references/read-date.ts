import type { CslDate } from "./reference-schema";

/** The months by name. */
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** The seasons as CSL numbers them, from 1. */
export const SEASONS = ["Spring", "Summer", "Autumn", "Winter"];
const MONTH = "([A-Za-z]{3,9})\\.?";
const YEAR = "(\\d{4})";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

type Parts = [number] | [number, number] | [number, number, number];

/** Reads a date as publishers write it ("2014", "January-February, 2014", "April 1, 2015", "2014 Jan-Feb", "2016-07-06", "7/6/2016", "Winter 2012"); null when it is none of these, so that the caller keeps the words. */
export function readDate(text: string): CslDate | null {
  const words = text
    .trim()
    .replace(/[.,;]+$/, "")
    .replace(/[‐-―]/g, "-")
    .replace(/\s*-\s*/g, "-")
    .replace(/\s+/g, " ");
  for (const [form, parts] of FORMS) {
    const found = new RegExp(`^${form}$`, "i").exec(words);
    const date = found && parts(found.slice(1) as string[]);
    if (date?.every(isPossible)) return { "date-parts": date };
  }
  return readSeason(words);
}

const FORMS: [string, (found: string[]) => Parts[]][] = [
  [YEAR, ([y]) => [[num(y)]]],
  [`${YEAR}-${YEAR}`, ([y, z]) => [[num(y)], [num(z)]]],
  [`${MONTH},? ${YEAR}`, ([m, y]) => [[num(y), monthNumber(m)]]],
  [`${MONTH} ${DAY},? ${YEAR}`, ([m, d, y]) => [[num(y), monthNumber(m), num(d)]]],
  [`${DAY} ${MONTH},? ${YEAR}`, ([d, m, y]) => [[num(y), monthNumber(m), num(d)]]],
  [
    `${MONTH}[-/]${MONTH},? ${YEAR}`,
    ([m, n, y]) => [
      [num(y), monthNumber(m)],
      [num(y), monthNumber(n)],
    ],
  ],
  [
    `${MONTH},? ${YEAR}-${MONTH},? ${YEAR}`,
    ([m, y, n, z]) => [
      [num(y), monthNumber(m)],
      [num(z), monthNumber(n)],
    ],
  ],
  [
    `${MONTH} ${DAY}-${DAY},? ${YEAR}`,
    ([m, d, e, y]) => [
      [num(y), monthNumber(m), num(d)],
      [num(y), monthNumber(m), num(e)],
    ],
  ],
  [
    `${MONTH} ${DAY}-${MONTH} ${DAY},? ${YEAR}`,
    ([m, d, n, e, y]) => [
      [num(y), monthNumber(m), num(d)],
      [num(y), monthNumber(n), num(e)],
    ],
  ],
  [
    `${MONTH} ${DAY},? ${YEAR}-${MONTH} ${DAY},? ${YEAR}`,
    ([m, d, y, n, e, z]) => [
      [num(y), monthNumber(m), num(d)],
      [num(z), monthNumber(n), num(e)],
    ],
  ],
  [`${YEAR} ${MONTH}`, ([y, m]) => [[num(y), monthNumber(m)]]],
  [`${YEAR} ${MONTH} ${DAY}`, ([y, m, d]) => [[num(y), monthNumber(m), num(d)]]],
  [
    `${YEAR} ${MONTH}-${MONTH}`,
    ([y, m, n]) => [
      [num(y), monthNumber(m)],
      [num(y), monthNumber(n)],
    ],
  ],
  [
    `${YEAR} ${MONTH} ${DAY}-${DAY}`,
    ([y, m, d, e]) => [
      [num(y), monthNumber(m), num(d)],
      [num(y), monthNumber(m), num(e)],
    ],
  ],
  [
    `${YEAR} ${MONTH}-${YEAR} ${MONTH}`,
    ([y, m, z, n]) => [
      [num(y), monthNumber(m)],
      [num(z), monthNumber(n)],
    ],
  ],
  [`${YEAR}[-/](\\d{1,2})`, ([y, m]) => [[num(y), num(m)]]],
  [`${YEAR}[-/](\\d{1,2})[-/](\\d{1,2})`, ([y, m, d]) => [[num(y), num(m), num(d)]]],
  ["(\\d{1,2})/(\\d{1,2})/(\\d{4})", ([m, d, y]) => [[num(y), num(m), num(d)]]],
];

function readSeason(words: string): CslDate | null {
  const found =
    /^(?:(spring|summer|autumn|fall|winter),? (\d{4})|(\d{4}) (spring|summer|autumn|fall|winter))$/i.exec(
      words,
    );
  if (!found) return null;
  const name = (found[1] ?? found[4] ?? "").toLowerCase().replace("fall", "autumn");
  return {
    "date-parts": [[num(found[2] ?? found[3])]],
    season: SEASONS.findIndex((season) => season.toLowerCase() === name) + 1,
  };
}

// 0 for a word that is no month: isPossible then refuses the date.
function monthNumber(word = ""): number {
  const letters = word.toLowerCase();
  if (letters === "sept") return 9;
  return (
    MONTHS.findIndex(
      (month) => month.toLowerCase() === letters || month.slice(0, 3).toLowerCase() === letters,
    ) + 1
  );
}

function num(digits = ""): number {
  return Number.parseInt(digits, 10);
}

function isPossible([year, month, day]: Parts): boolean {
  if (year < 1 || month === 0 || (month ?? 1) > 12) return false;
  return (
    day === undefined ||
    (day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month ?? 1, 0)).getUTCDate())
  );
}
