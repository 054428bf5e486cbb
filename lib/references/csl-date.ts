import type { CslDate } from "./reference-schema";

const MONTHS = [
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
const SEASONS = ["Spring", "Summer", "Autumn", "Winter"];
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

/** Prints a date in the house form: "Month[-Month][ d], yyyy", a year alone, or the words that were kept. */
export function printDate(date: CslDate): string {
  const [from, to] = date["date-parts"] ?? [];
  if (!from) return date.raw ?? "";
  if (date.season && from.length === 1) return `${SEASONS[date.season - 1]}, ${from[0]}`;
  if (!to) return printOne(from);
  const [year, month, day] = from;
  if (year !== to[0] || from.length !== to.length) return `${printOne(from)}-${printOne(to)}`;
  if (month === undefined) return printOne(from);
  if (day === undefined)
    return month === to[1] ? printOne(from) : `${monthName(month)}-${monthName(to[1])}, ${year}`;
  return month === to[1]
    ? `${monthName(month)} ${day}-${to[2]}, ${year}`
    : `${monthName(month)} ${day}-${monthName(to[1])} ${to[2]}, ${year}`;
}

/** Prints a full date as the public page does, "2/16/2017"; a date without a day in the house form. */
export function printDay(date: CslDate): string {
  const [year, month, day] = date["date-parts"]?.[0] ?? [];
  return year && month && day ? `${month}/${day}/${year}` : printDate(date);
}

/** The year a source is known by, or undefined. */
export function yearOf(date: CslDate | undefined): number | undefined {
  return (
    date?.["date-parts"]?.[0]?.[0] ?? (Number(/\b(1[5-9]|20)\d\d\b/.exec(date?.raw ?? "")?.[0]) || undefined)
  );
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

function printOne([year, month, day]: number[]): string {
  if (month === undefined) return String(year);
  return day === undefined ? `${monthName(month)}, ${year}` : `${monthName(month)} ${day}, ${year}`;
}

function monthName(month: number | undefined): string {
  return MONTHS[(month ?? 0) - 1] ?? "";
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
