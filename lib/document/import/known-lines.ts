const CHROME = [
  /^your browser does not support javascript\b/i,
  /^skip to (main )?content\b/i,
  /^genetic and rare diseases information center(?: \(gard\))?$/i,
  /^national center for advancing (?:and )?translational sciences\b.{0,160}$/i,
  /^an official website of the united states government$/i,
  /^print(?: friendly version)?$/i,
  /^newline maker$/i,
  /^(?:more names|see more|see less)$/i,
  /^see disclaimer regarding information on this site\b/i,
  /^(?:información en español|en español|listen)$/i,
  /^categories:/i,
  /^(?:our answer|disease overview|summary|overview)$/i,
  /^this information is provided by the national institutes of health\b/i,
];
const FOOTERS = [/^for more information, visit gard\.?$/i];
const RESOURCE_HEADINGS = [
  /^your questions answered$/i,
  /^by the genetic and rare diseases information center$/i,
  /^(?:basic|in[ -]depth) information$/i,
];
const RESOURCES = [
  /^\d+ question\(s\) from the public\b/i,
  /^please contact us with your questions about\b/i,
  BULLET(),
];
const OPENING_WORDS = [/^we have identified the following information that we hope you find helpful\b/i];
const CLOSING_WORDS = [
  /^we hope (?:that )?(?:this|the) information (?:is|was|has been|will be) (?:helpful|useful|of help)\b/i,
  /^we hope (?:that )?(?:this helps|you find this)\b/i,
  /^we strongly (?:recommend|encourage) (?:that )?you (?:to )?discuss\b/i,
  /^if you (?:still )?have (?:any )?(?:further |more |other |additional )?questions,? please (?:contact|call|write)\b/i,
  /^please see our disclaimer\b/i,
  /^disclaimer\b.{0,40}$/i,
];
const SIGN_OFF =
  /^(?:with )?(?:warm(?:est)?|best|kind) (?:regards|wishes),?$|^(?:sincerely|regards|best),?$/i;
const SIGNATURE =
  /^(?:the )?(?:gard )?information specialist$|^\p{Lu}[\p{L}.’' -]{1,50}(?:, (?:[A-Z]{2,5}|MS|PhD))*$/u;
const MASTHEAD =
  /\b(?:cent(?:er|re)|institutes? of|information (?:service|office|desk)|foundation|hospital|university|department of)\b/i;
const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

function BULLET(): RegExp {
  return /^(?:[•·▪●◦‣∙■*]|[-–—](?=\s))\s*(?<item>\S.*)$/u;
}

/** A list item with a bullet, without the bullet; null for another line. */
export function bulletItem(text: string): string | null {
  return BULLET().exec(text)?.groups?.item ?? null;
}

/** A numbered line ("1. ", "2) ", "[3] "): its number and what follows; null for another line. */
export function numberedItem(text: string): { number: number; item: string } | null {
  const found = /^(?:(\d{1,3})[.)]|\[(\d{1,3})\])\s+(\S.*)$/u.exec(text);
  return found ? { number: Number(found[1] ?? found[2]), item: found[3] ?? "" } : null;
}

/** Whether a line belongs to the site a text was copied from and not to its answer. */
export function isChrome(text: string): boolean {
  return [...CHROME, ...FOOTERS].some((known) => known.test(text));
}

/** Whether a line ends the page it was copied from. */
export function isFooter(text: string): boolean {
  return FOOTERS.some((known) => known.test(text));
}

/** Whether a line is a heading over the site's own links. */
export function isResourceHeading(text: string): boolean {
  return RESOURCE_HEADINGS.some((known) => known.test(text));
}

/** Whether a line under such a heading is one of the site's own links. */
export function isResource(text: string): boolean {
  return RESOURCES.some((known) => known.test(text));
}

/** Which part of the centre's standing words a line is; null for a line of its own. */
export function standingWords(text: string): "opening" | "closing" | "sign-off" | null {
  if (OPENING_WORDS.some((known) => known.test(text))) return "opening";
  if (SIGN_OFF.test(text)) return "sign-off";
  return CLOSING_WORDS.some((known) => known.test(text)) ? "closing" : null;
}

/** Whether a line under a sign-off can be the name it is signed with. */
export function isSignature(text: string): boolean {
  return SIGNATURE.test(text);
}

/** Whether a line names the organisation that speaks, not the topic. */
export function isMasthead(text: string): boolean {
  return MASTHEAD.test(text) && !/\b(?:syndrome|disease|disorder|deficiency)$/i.test(text);
}

/** The names that follow "Other Names:" or "Synonyms" on the same line, perhaps none; null for another line. */
export function synonymHeading(text: string): string | null {
  return (
    /^(?:other names(?: for this (?:disease|condition))?|synonyms|also known as)\s*(?::\s*(.*))?$/i
      .exec(text)
      ?.slice(1)
      .map((rest = "") => rest)[0] ?? null
  );
}

/** A "Last updated" line or ending: the text before it and the ISO date, null when the date is none of the calendar; undefined for a line without it. */
export function lastUpdated(
  text: string,
): { before: string; date: string | null; words: string } | undefined {
  const found =
    /^(?<before>.*?)\s*\blast (?:updated|reviewed)(?: on)?:?\s*(?<words>\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}-\d{2}-\d{2}|\p{L}+ \d{1,2},? \d{4})\.?$/iu.exec(
      text,
    )?.groups;
  return found
    ? { before: found.before ?? "", date: isoDate(found.words ?? ""), words: found.words ?? "" }
    : undefined;
}

function isoDate(words: string): string | null {
  const [, month, day, year] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(words) ?? named(words) ?? dashed(words) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal =
    date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && Number(year) >= 1900;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

function named(words: string): string[] | undefined {
  const [, month = "", day = "", year = ""] = /^(\p{L}+) (\d{1,2}),? (\d{4})$/u.exec(words) ?? [];
  return month ? [words, String(MONTHS.indexOf(month.toLowerCase()) + 1), day, year] : undefined;
}

function dashed(words: string): string[] | undefined {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words) ?? [];
  return year ? [words, month, day, year] : undefined;
}
