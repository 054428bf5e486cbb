import { escapeHtml } from "@/lib/document/escape-html";

/** One thing that a letter tells: who did what to which, and the path where it is found, from the root. */
export type LetterLine = { actorName: string; phrase: string; title: string; path: string };

/** What a letter is made from. `origin` is the configured address of the desk; nothing else is linked. */
export type LetterParts = { kind: string; lines: readonly LetterLine[]; origin: string; centre: string };

/** The words of a letter, as text and as HTML of the same content. */
export type LetterWords = { subject: string; text: string; html: string };

const MOST_LINES = 50;
const LONGEST_SUBJECT = 150;

/** A letter of one notification, or of a day's. It has nobody's words but the titles of answers and sources. */
export function writeLetter({ kind, lines, origin, centre }: LetterParts): LetterWords {
  const shown = lines.slice(0, MOST_LINES).map((line) => flattened(line, origin));
  const first = shown[0];
  const rest = lines.length - shown.length;
  const more = rest > 0 ? `And ${rest} more in your inbox: ${origin}/desk/inbox` : null;
  const wish = `${origin}/desk/profile#mail`;
  const many = `${lines.length} unread ${lines.length === 1 ? "thing" : "things"} in your inbox`;
  const subject = kind === "single" && first ? `${first.said} ${first.title}` : many;
  const foot = `${centre}. ${kind === "single" ? "You asked to be told at once, or it cannot wait." : "One letter a day, with what you have not read."}`;
  return {
    subject: shortened(subject),
    text: [
      ...(kind === "single" ? [] : [`${many}:`]),
      ...shown.map(({ said, title, href }) => `${said}\n${title}\n${href}`),
      ...(more ? [more] : []),
      `-- \n${foot}\nChange or stop these letters: ${wish}`,
    ].join("\n\n"),
    html: htmlOf({
      shown,
      many: kind === "single" ? null : many,
      more,
      foot,
      wish,
      inbox: `${origin}/desk/inbox`,
    }),
  };
}

type Shown = { said: string; title: string; href: string };

function flattened({ actorName, phrase, title, path }: LetterLine, origin: string): Shown {
  return { said: oneLine(`${actorName} ${phrase}`), title: oneLine(title), href: `${origin}${path}` };
}

// A name or a title with line breaks could pass for another header or another paragraph.
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();

const shortened = (text: string) =>
  text.length > LONGEST_SUBJECT ? `${text.slice(0, LONGEST_SUBJECT - 1).trimEnd()}…` : text;

type HtmlParts = {
  shown: Shown[];
  many: string | null;
  more: string | null;
  foot: string;
  wish: string;
  inbox: string;
};

function htmlOf({ shown, many, more, foot, wish, inbox }: HtmlParts): string {
  const lines = shown.map(
    ({ said, title, href }) =>
      `<p>${escapeHtml(said)}<br><a href="${escapeHtml(href)}"><strong>${escapeHtml(title)}</strong></a></p>`,
  );
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Answer Desk</title></head>',
    '<body style="font-family:sans-serif;line-height:1.5;max-width:40em">',
    many ? `<p>${escapeHtml(many)}:</p>` : "",
    ...lines,
    more ? `<p><a href="${escapeHtml(inbox)}">${escapeHtml(more.replace(/: \S+$/, ""))}</a></p>` : "",
    `<p style="font-size:smaller">${escapeHtml(foot)}<br><a href="${escapeHtml(wish)}">Change or stop these letters</a></p>`,
    "</body></html>\n",
  ].join("\n");
}
