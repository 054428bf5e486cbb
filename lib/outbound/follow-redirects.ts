import type { AddressLaw } from "@/lib/outbound/address-law";
import { type Hop, isRedirect } from "@/lib/outbound/ask-hop";
import { judgeUrl } from "@/lib/outbound/judge-url";
import { type OutsideAnswer, OutsideProblem } from "@/lib/outbound/outcome";

const HOPS = 5;

/** Asks an address and where it leads, five steps at most, each judged anew; never from https to http. Every address on the way is added to `hops`, also when it ends in a problem. */
export async function followRedirects(
  start: string,
  { law, hops }: { law: AddressLaw; hops: string[] },
  askOne: (url: URL) => Promise<Hop>,
): Promise<OutsideAnswer> {
  let next = start;
  while (true) {
    const judged = judgeUrl(next, law);
    if (hops.length > 0) refuseBadStep(next, hops);
    if ("sentence" in judged) throw new OutsideProblem("not-allowed", judged);
    const { url } = judged;
    hops.push(url.href);
    const hop = await askOne(url);
    const { location } = hop.headers;
    if (!isRedirect(hop.status) || !location) return { state: "answered", ...hop, url: url.href, hops };
    if (!URL.canParse(location, url))
      throw new OutsideProblem("not-understood", {
        sentence: "The address leads to something that is no address.",
      });
    next = new URL(location, url).href;
  }
}

function refuseBadStep(next: string, hops: readonly string[]): void {
  if (hops.length > HOPS || hops.includes(new URL(next).href)) throw new OutsideProblem("too-many-redirects");
  if (hops.at(-1)?.startsWith("https:") && next.startsWith("http:"))
    throw new OutsideProblem("not-allowed", {
      sentence: "The address leads from https to http, and was not followed.",
    });
}
