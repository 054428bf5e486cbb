const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|yclid|_hs\w+|_ga|_gl|ref_src|cmpid)$/i;
const PAIRS: Record<string, string> = { ")": "(", "]": "[", "}": "{", ">": "<" };

/** A DOI in its one stored form (lower case, no address, no trailing punctuation), read from a DOI, a doi.org address or a publisher's address; null when there is none. */
export function normaliseDoi(text: string): string | null {
  const bare = withoutWrapping(text.trim()).replace(/^doi\s*[:=]?\s*/i, "");
  if (/^https?:\/\//i.test(bare)) return doiFromAddress(bare);
  const local = bare.replace(/^(dx\.|www\.)?doi\.org\//i, "");
  return shapedDoi(/^10\.\d+%2f/i.test(local) ? decoded(local) : local);
}

/** A PubMed number as digits without leading zeros, read from the number, "PMID: 123" or a PubMed address of any age; null when there is none. */
export function normalisePmid(text: string): string | null {
  const trimmed = text.trim();
  const number =
    /^(?:pmid|pubmed(?: pmid)?)?\s*:?\s*(\d{1,9})\.?$/i.exec(trimmed)?.[1] ?? pubmedNumber(trimmed);
  const digits = number?.replace(/^0+/, "");
  return digits && digits.length <= 8 ? digits : null;
}

/** A PubMed Central number as "PMC123", read from the number or a PubMed Central address; null when there is none. */
export function normalisePmcid(text: string): string | null {
  const trimmed = text.trim();
  const bare =
    /^(?:pmcid\s*:?\s*)?pmc\s*(\d{1,9})(?:\.\d+)?\.?$/i.exec(trimmed)?.[1] ?? centralNumber(trimmed);
  const digits = bare?.replace(/^0+/, "");
  return digits ? `PMC${digits}` : null;
}

/** What makes two addresses the same page: host without www, path, and the query without tracking words; null when the text is no web address. */
export function urlKey(text: string): string | null {
  const url = webAddress(text);
  if (!url) return null;
  const pmid = normalisePmid(text);
  if (pmid) return `pubmed.ncbi.nlm.nih.gov/${pmid}`;
  const pmcid = normalisePmcid(text);
  if (pmcid) return `pmc.ncbi.nlm.nih.gov/articles/${pmcid}`;
  const doi = /^(dx\.|www\.)?doi\.org$/.test(url.hostname) ? normaliseDoi(text) : null;
  if (doi) return `doi.org/${doi}`;
  return (
    url.host.replace(/^www\./, "") + url.pathname.replace(/\/+$/, "") + lastingQuery(url) + lastingHash(url)
  );
}

/** Whether the text is an http or https address that a reader may safely be sent to: a host, no user name in it, no blanks or control characters. */
export function isWebUrl(text: string): boolean {
  return webAddress(text) !== null;
}

function webAddress(text: string): URL | null {
  const trimmed = text.trim();
  if (!/^https?:\/\/[^/?#\s]/i.test(trimmed) || /[\s\p{C}\\]/u.test(trimmed) || trimmed.length > 2000)
    return null;
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  return url.username || url.password || !url.hostname ? null : url;
}

function doiFromAddress(address: string): string | null {
  const url = webAddress(address.replace(/[.,;]+$/, ""));
  if (!url) return null;
  const path = decoded(url.pathname);
  if (/(^|\.)doi\.org$/.test(url.hostname))
    return shapedDoi(path.slice(1) + decoded(url.search) + decoded(url.hash));
  const found =
    /\/(10\.\d{4,9}(?:\.\d+)*\/.+)$/.exec(path)?.[1] ??
    /[?&](?:doi|id)=(10\.\d{4,9}\/[^&]+)/i.exec(decoded(url.search))?.[1];
  return found ? shapedDoi(withoutPageName(found)) : null;
}

function withoutPageName(path: string): string {
  return path
    .replace(
      /(\/(full|fulltext|full-text|abstract|pdf|epdf|epub|html|summary|references|citations|figures|tables|metrics|meta|supplementary|suppinfo)|\.(pdf|html?|full|abstract))+\/?$/i,
      "",
    )
    .replace(/\/+$/, "");
}

function shapedDoi(text: string): string | null {
  const doi = withoutTrailingPunctuation(text.trim().toLowerCase());
  return doi.length <= 300 && /^10\.\d{4,9}(\.\d+)*\/[^\s\p{C}]+$/u.test(doi) ? doi : null;
}

function withoutTrailingPunctuation(text: string): string {
  const last = text.at(-1) ?? "";
  const opener = PAIRS[last];
  const stray = opener ? count(text, last) > count(text, opener) : /[.,;:'"‘’“”…]/u.test(last);
  return stray ? withoutTrailingPunctuation(text.slice(0, -1)) : text;
}

function withoutWrapping(text: string): string {
  const inner = /^[("'<[](.*)[)"'>\]]\.?$/s.exec(text)?.[1];
  return inner === undefined ? text : inner.trim();
}

function pubmedNumber(address: string): string | undefined {
  const url = webAddress(address.replace(/[.,;]+$/, ""));
  if (!url) return undefined;
  const host = url.hostname.replace(/^(www|m)\./, "");
  if (host === "pubmed.ncbi.nlm.nih.gov" || host === "pubmed.gov")
    return /^\/(\d+)\/?$/.exec(url.pathname)?.[1];
  if (host !== "ncbi.nlm.nih.gov") return undefined;
  const query = url.searchParams;
  const asked =
    /^\/pubmed\/?$/.test(url.pathname) ||
    (/\/entrez\/(query|utils)/.test(url.pathname) && query.get("db")?.toLowerCase() === "pubmed");
  return (
    /^\/(?:m\/)?pubmed\/(\d+)\/?$/.exec(url.pathname)?.[1] ??
    (asked ? /^\d+$/.exec(query.get("list_uids") ?? query.get("term") ?? "")?.[0] : undefined)
  );
}

function centralNumber(address: string): string | undefined {
  const url = webAddress(address.replace(/[.,;]+$/, ""));
  if (!url) return undefined;
  const host = url.hostname.replace(/^www\./, "");
  const isCentral =
    host === "pmc.ncbi.nlm.nih.gov" || host === "ncbi.nlm.nih.gov" || host === "europepmc.org";
  return isCentral ? /\/(?:articles?|pmc)\/PMC(\d+)(?:\/|$)/i.exec(url.pathname)?.[1] : undefined;
}

function lastingQuery(url: URL): string {
  const kept = new URLSearchParams([...url.searchParams].filter(([name]) => !TRACKING.test(name)));
  kept.sort();
  return kept.size ? `?${kept}` : "";
}

// "#/chapter" and "#!page" name another page of the site; "#top" is a place on the same one.
function lastingHash(url: URL): string {
  return /^#[!/]/.test(url.hash) ? url.hash : "";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
