import "server-only";
import { type Dispatcher, request } from "undici";
import { checkForm } from "@/lib/outbound/check-form";
import type { HostPace } from "@/lib/outbound/host-pace";
import { OutsideProblem } from "@/lib/outbound/outcome";
import type { OutsideQuestion } from "@/lib/outbound/question";
import { type BodyLimit, readBody } from "@/lib/outbound/read-body";
import { readGap, readRetryAfter } from "@/lib/outbound/read-wait";

/** What one server said to one address, redirects among it. */
export type Hop = { status: number; headers: Record<string, string>; body: string; isCut: boolean };

/** How long each part may take, in milliseconds. */
export type OutsideTimes = { connect: number; head: number; whole: number };

/** What every hop needs. */
export type HopMeans = {
  agent: Dispatcher;
  pace: HostPace;
  times: OutsideTimes;
  userAgent: string;
};

const LIMIT: BodyLimit = { bytes: 10 * 1024 * 1024, beyond: "refuse" };

/** Asks one address once, when it is the host's turn. Throws OutsideProblem or what undici throws. */
export async function askHop(url: URL, question: OutsideQuestion, means: HopMeans): Promise<Hop> {
  const turn = await means.pace.enter(url.host);
  if ("restUntil" in turn)
    throw new OutsideProblem(turn.isBroken ? "resting" : "rate-limited", { retryAt: turn.restUntil });
  try {
    const hop = await exchange(url, question, means);
    keepPace(url.host, hop, means.pace);
    return hop;
  } catch (error) {
    const isOurs = error instanceof OutsideProblem && !["too-slow", "unreachable"].includes(error.state);
    if (!isOurs) means.pace.failed(url.host);
    throw error;
  } finally {
    turn.leave();
  }
}

async function exchange(url: URL, question: OutsideQuestion, means: HopMeans): Promise<Hop> {
  const { agent, times, userAgent } = means;
  const ending = new AbortController();
  const late = (sentence: string) => () => ending.abort(new OutsideProblem("too-slow", { sentence }));
  const head = setTimeout(late(`It did not begin to answer within ${seconds(times.head)}.`), times.head);
  const whole = setTimeout(late(`The answer was not complete after ${seconds(times.whole)}.`), times.whole);
  try {
    const answer = await request(url, {
      dispatcher: agent,
      method: question.method ?? "GET",
      signal: ending.signal,
      headers: {
        "user-agent": userAgent,
        accept: question.accept ?? "*/*",
        "accept-encoding": "gzip, deflate, br",
        ...question.headers,
      },
    });
    clearTimeout(head);
    const headers = flat(answer.headers);
    if (isRedirect(answer.statusCode) && headers.location) {
      answer.body.on("error", () => {}).destroy();
      return { status: answer.statusCode, headers, body: "", isCut: false };
    }
    const { bytes, isCut } = await readBody(
      answer.body,
      headers["content-encoding"],
      question.limit ?? LIMIT,
    );
    const body = decode(bytes, headers["content-type"]);
    if (answer.statusCode === 200 && !isCut) checkForm(body, question.form ?? "any");
    return { status: answer.statusCode, headers, body, isCut };
  } finally {
    clearTimeout(head);
    clearTimeout(whole);
    ending.abort();
  }
}

/** What the host says about how often it wants to be asked is kept, whatever else it said. */
function keepPace(host: string, { status, headers }: Hop, pace: HostPace): void {
  const gap = readGap(headers);
  if (gap !== null) pace.setGap(host, gap);
  const asksToWait = status === 429 || (status === 503 && headers["retry-after"] !== undefined);
  if (asksToWait) {
    const until = readRetryAfter(headers["retry-after"], pace.now());
    pace.restUntil(host, until);
    throw new OutsideProblem("rate-limited", { status, retryAt: new Date(until) });
  }
  if (status >= 500) pace.failed(host);
  else pace.answered(host);
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const known = Object.entries(headers).filter(
    ([name, value]) => value !== undefined && name !== "set-cookie",
  );
  return Object.fromEntries(known.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

/** Bytes as text in the character set that the answer names; UTF-8 when it names none that we know. */
function decode(bytes: Buffer, contentType = ""): string {
  const charset = /charset="?([\w-]{1,40})/i.exec(contentType)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder("utf-8").decode(bytes);
  }
}

function seconds(milliseconds: number): string {
  const number = Math.round(milliseconds / 100) / 10;
  return `${number} ${number === 1 ? "second" : "seconds"}`;
}

/** Whether a status sends the reader elsewhere. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}
