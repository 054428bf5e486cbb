import "server-only";
import { Agent } from "undici";
import { type AddressLaw, publicWeb } from "@/lib/outbound/address-law";
import { askHop, type OutsideTimes } from "@/lib/outbound/ask-hop";
import { followRedirects } from "@/lib/outbound/follow-redirects";
import { guardedConnector, type Lookup } from "@/lib/outbound/guarded-connector";
import { HostPace } from "@/lib/outbound/host-pace";
import { nameProblem } from "@/lib/outbound/name-problem";
import { type OutsideOutcome, OutsideProblem } from "@/lib/outbound/outcome";
import type { OutsideQuestion } from "@/lib/outbound/question";

/** Asks one question; whatever happens comes back as an outcome, never as an exception. */
export type Outside = {
  ask: (question: OutsideQuestion) => Promise<OutsideOutcome>;
  close: () => Promise<void>;
};

export type OutsideMeans = {
  /** Who asks, with an address to write to: "AnswerDesk/1.0 (mailto:editor@example.org)". */
  userAgent: string;
  law?: AddressLaw;
  lookup?: Lookup;
  pace?: HostPace;
  times?: OutsideTimes;
};

const TIMES: OutsideTimes = { connect: 8_000, head: 20_000, whole: 60_000 };
const RECENTLY = 10 * 60_000;

/** The one door to the outside: guarded connections, our own redirects, limits of time and size, no cookies, no credentials. */
export function makeOutside(means: OutsideMeans): Outside {
  const { law = publicWeb, times = TIMES, pace = new HostPace(), lookup, userAgent } = means;
  const agent = makeAgent(guardedConnector(law, { timeout: times.connect, lookup }));
  let heardAt = Number.NEGATIVE_INFINITY;

  const ask = async (question: OutsideQuestion): Promise<OutsideOutcome> => {
    const hops: string[] = [];
    try {
      const answer = await followRedirects(question.url, { law, hops }, (url) =>
        askHop(url, question, { agent, pace, times, userAgent }),
      );
      heardAt = pace.now();
      return answer;
    } catch (error) {
      const problem = doubted(nameProblem(error), pace.now() - heardAt < RECENTLY);
      return asOutcome(problem, { url: hops.at(-1) ?? question.url, hops });
    }
  };
  return { ask, close: () => agent.destroy() };
}

/** A name that is not known says nothing while we have heard from nobody: then it is rather our own network that is away. */
function doubted(problem: OutsideProblem, hasHeard: boolean): OutsideProblem {
  return problem.state === "unknown-host" && !hasHeard ? new OutsideProblem("no-network") : problem;
}

function asOutcome(problem: OutsideProblem, where: { url: string; hops: string[] }): OutsideOutcome {
  const { state, message, more } = problem;
  return { state, sentence: message, status: more.status ?? null, retryAt: more.retryAt ?? null, ...where };
}

// Our own timers end a question; undici's are coarse.
function makeAgent(connect: ReturnType<typeof guardedConnector>): Agent {
  return new Agent({
    connect,
    connections: 2,
    pipelining: 0,
    keepAliveTimeout: 1_000,
    maxHeaderSize: 16_384,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}
