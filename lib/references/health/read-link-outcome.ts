import type { OutsideNoState, OutsideOutcome } from "@/lib/outbound/outcome";
import type { LinkFinding } from "@/lib/references/health/link-standing";
import { pagePrint } from "@/lib/references/health/page-print";

const GONE = [404, 410];
const REFUSES = [401, 403, 405, 406, 429, 451];

/** What the outcome of asking an address says about the link. */
export function readLinkOutcome(url: string, outcome: OutsideOutcome): LinkFinding {
  if (outcome.state !== "answered") return ofNo(outcome.state, outcome.sentence);
  const { status } = outcome;
  if (status >= 200 && status < 300) {
    const isPage = /html/i.test(outcome.headers["content-type"] ?? "");
    return {
      kind: "answers",
      status,
      url: new URL(url).href,
      finalUrl: outcome.url,
      print: isPage ? pagePrint(outcome.body) : null,
    };
  }
  if (GONE.includes(status))
    return { kind: "gone", status, sentence: `The site says that the page is not there (${status}).` };
  const why = REFUSES.includes(status) ? "the site blocks robots" : "the site answered with an error";
  return {
    kind: "blocked",
    status,
    sentence: `Could not be checked: ${why} (${status}). Open it to see for yourself.`,
  };
}

function ofNo(state: OutsideNoState, sentence: string): LinkFinding {
  if (state === "unknown-host") return { kind: "gone", status: null, sentence };
  if (state === "no-network") return { kind: "no-network", sentence };
  if (state === "rate-limited" || state === "resting")
    return { kind: "no-network", sentence: "The site asks us to wait; it is checked later." };
  const lower = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return {
    kind: "blocked",
    status: null,
    sentence: `Could not be checked: ${lower} Open it to see for yourself.`,
  };
}
