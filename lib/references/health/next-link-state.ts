import type { LinkFinding, LinkStanding, LinkState } from "@/lib/references/health/link-standing";
import { titlesDiffer } from "@/lib/references/health/page-print";

const DAY = 86_400_000;
const FAILURES = 3;
const FAILING_DAYS = 7;

/** Days until a link is checked again, by the state it is in; sooner while it fails. */
const checkAgainAfter: Record<LinkState, number> = {
  unchecked: 1,
  ok: 30,
  redirected: 30,
  blocked: 7,
  suspect: 14,
  dead_confirmed: 90,
  usurped: 90,
};
const WHILE_FAILING = 4;

/**
 * What one more check makes of a link (REFERENCES section 4). A refusal or a bad day of the site is never a death; "probably gone" needs three
 * failures in a row of 404, 410 or an unknown name over seven days or more; "gone" and "taken over" are said by people, and no check takes their word back.
 */
export function nextLinkState(link: LinkStanding, finding: LinkFinding, at: Date): LinkStanding {
  if (finding.kind === "no-network") return { ...link, nextCheckAt: later(at, 1) };
  const next = movers[finding.kind](link, finding as never, at);
  const isFailing = next.failCount > 0 && next.state !== "suspect" && !isPersonsWord(next.state);
  return { ...next, nextCheckAt: later(at, isFailing ? WHILE_FAILING : checkAgainAfter[next.state]) };
}

type Of<Kind> = Extract<LinkFinding, { kind: Kind }>;

const movers = {
  answers: (link: LinkStanding, finding: Of<"answers">): LinkStanding => {
    const found = {
      ...link,
      httpStatus: finding.status,
      finalUrl: finding.finalUrl === finding.url ? null : finding.finalUrl,
      seenPrint: finding.print ?? link.seenPrint,
      failCount: 0,
      firstFailAt: null,
    };
    const [state, sentence] = stateOfAnswer(link, finding);
    if (!isPersonsWord(link.state)) return { ...found, state, sentence };
    return { ...found, state: link.state, sentence: "It answers again. Open it and see what is there now." };
  },
  gone: (link: LinkStanding, finding: Of<"gone">, at: Date): LinkStanding => {
    const failCount = link.failCount + 1;
    const firstFailAt = link.firstFailAt ?? at;
    const isLasting = failCount >= FAILURES && at.getTime() - firstFailAt.getTime() >= FAILING_DAYS * DAY;
    const failed = { ...link, httpStatus: finding.status, failCount, firstFailAt, finalUrl: null };
    if (isPersonsWord(link.state)) return { ...failed, sentence: finding.sentence };
    if (!isLasting)
      return {
        ...failed,
        sentence: `${finding.sentence} It is checked again before anything is said about it.`,
      };
    return {
      ...failed,
      state: "suspect",
      sentence: `Probably gone: ${failCount} checks failed since ${dayOf(firstFailAt)}. Look at it.`,
    };
  },
  blocked: (link: LinkStanding, finding: Of<"blocked">): LinkStanding => ({
    ...link,
    httpStatus: finding.status,
    sentence: finding.sentence,
    state: link.state === "suspect" || isPersonsWord(link.state) ? link.state : "blocked",
  }),
};

function stateOfAnswer(link: LinkStanding, finding: Of<"answers">): [LinkState, string] {
  const [from, to] = [new URL(finding.url), new URL(finding.finalUrl)];
  if (from.pathname.length > 1 && to.pathname === "/" && to.search === "" && finding.finalUrl !== finding.url)
    return ["suspect", "It leads to the home page now: the page itself is probably gone. Look at it."];
  if (link.citedPrint && finding.print && titlesDiffer(link.citedPrint, finding.print))
    return ["suspect", `Its title is now “${finding.print.title}”. Look whether it is still the same page.`];
  if (bareHost(from) !== bareHost(to)) return ["redirected", `It leads to ${to.host} now.`];
  if (from.protocol === "http:" && to.protocol === "https:")
    return ["redirected", "It answers by https now."];
  if (from.pathname !== to.pathname) return ["redirected", "It leads to another address of the same site."];
  return ["ok", "It answers."];
}

/** Whether a state was said by a person, so that no check changes it. */
export function isPersonsWord(state: LinkState): boolean {
  return state === "dead_confirmed" || state === "usurped";
}

const bareHost = (url: URL) => url.host.replace(/^www\./, "");
const later = (at: Date, days: number) => new Date(at.getTime() + days * DAY);
const dayOf = (at: Date) => `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear()}`;
