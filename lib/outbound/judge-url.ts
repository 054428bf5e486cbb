import { type AddressLaw, bareHost, isLiteral } from "@/lib/outbound/address-law";

const LONGEST = 2_000;
const OURS = /^(localhost|.+\.(localhost|local|internal|intranet|lan|home\.arpa))$/i;

/** The address if its text may be asked at all, or the sentence that says why not. What a name leads to is judged again when it is connected. */
export function judgeUrl(text: string, law: AddressLaw): { url: URL } | { sentence: string } {
  if (text.length > LONGEST || /[\s\p{Cc}]/u.test(text) || !URL.canParse(text))
    return { sentence: "This is not a whole web address." };
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return { sentence: "Only http and https addresses are asked." };
  if (url.username !== "" || url.password !== "")
    return { sentence: "An address with a user name in it is never asked." };
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  if (!law.ports.includes(port)) return { sentence: "Only the usual ports of the web are asked." };
  const host = bareHost(url.hostname);
  const isAllowed = isLiteral(host) ? law.isAllowed(host) : host.includes(".") && !OURS.test(host);
  return isAllowed ? { url } : { sentence: "This address is not on the public internet." };
}
