import type { Outside } from "@/lib/outbound/make-outside";
import { type OutsideNoState, type OutsideOutcome, outsideNos } from "@/lib/outbound/outcome";

/** What a test lets an address answer: a status with a body, or a way of not answering. */
export type Said = { status: number; body?: string; type?: string; url?: string } | OutsideNoState;

/** An outside that answers from a table of addresses (the longest beginning that fits) and writes down what it was asked. What is not in the table is a network that is away. */
export function fakeOutside(answers: Record<string, Said>): Outside & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    ask: async ({ url }) => {
      asked.push(url);
      const known = Object.keys(answers)
        .filter((start) => url.startsWith(start))
        .toSorted((one, other) => other.length - one.length)[0];
      return outcomeOf(url, known === undefined ? "no-network" : (answers[known] ?? "no-network"));
    },
    close: async () => {},
  };
}

function outcomeOf(url: string, said: Said): OutsideOutcome {
  if (typeof said === "string")
    return { state: said, sentence: outsideNos[said], status: null, retryAt: null, url, hops: [url] };
  return {
    state: "answered",
    status: said.status,
    headers: { "content-type": said.type ?? "text/html" },
    body: said.body ?? "",
    isCut: false,
    url: said.url ?? url,
    hops: [url],
  };
}
