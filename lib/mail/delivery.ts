import { withoutSecrets } from "@/lib/errors/without-secrets";

/** What became of handing a letter over: taken; refused for good; not now; or nobody there to take any letter at all. */
export type Delivery = { end: "taken" } | { end: "refused" | "later" | "away"; sentence: string };

type SmtpError = {
  code?: string;
  responseCode?: number;
  response?: string;
  command?: string;
  message?: string;
};

/** What nodemailer threw, read as RFC 5321 has it: 5yz to this reader or letter is for good, 4yz is not now; what happens before a reader is named concerns every letter. */
export function readSmtpError(error: unknown): Delivery {
  const { code, responseCode, response, command = "", message = "" } = error as SmtpError;
  const said = told(response ?? message);
  const isAboutLetter = /^(RCPT|DATA)/.test(command) || code === "EMESSAGE";
  if (responseCode === undefined || !isAboutLetter)
    return { end: "away", sentence: `The mail server could not be used: ${said}` };
  if (responseCode === 421) return { end: "away", sentence: `The mail server is closing: ${said}` };
  if (responseCode >= 500)
    return { end: "refused", sentence: `The mail server refused it for good: ${said}` };
  return { end: "later", sentence: `The mail server asked to try again later: ${said}` };
}

function told(words: string): string {
  const line = withoutSecrets(words.replace(/\s+/g, " ").trim());
  return line.length > 300 ? `${line.slice(0, 299)}…` : line || "it said nothing.";
}

const MINUTE = 60_000;

/** How long to wait before the next try, ms: a minute, then double each time, an hour at most. */
export function pauseAfter(tries: number): number {
  return Math.min(2 ** Math.max(0, tries - 1), 60) * MINUTE;
}
