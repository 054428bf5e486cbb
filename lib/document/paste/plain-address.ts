const TRACKING =
  /^(utm_\w+|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|oly_anon_id|oly_enc_id|vero_id|wickedid|ref_src|spm|s_cid|cmpid|_ga|_gl|gad_source|WT\.mc_id)$/i;
const DEEPEST = 5;

type Unwrap = (url: URL) => string | null;

/** Where a redirect that mail programs, search pages and social sites put round an address keeps the address itself. */
const redirects: readonly (readonly [host: RegExp, path: RegExp, unwrap: Unwrap])[] = [
  [
    /^(www\.)?google(\.[a-z]{2,3}){1,2}$/,
    /^\/(url|interstitial)$/,
    ({ searchParams }) => searchParams.get("q") ?? searchParams.get("url"),
  ],
  [/^(l|lm)\.(facebook|instagram)\.com$/, /./, ({ searchParams }) => searchParams.get("u")],
  [/^(www\.)?facebook\.com$/, /^\/l\.php$/, ({ searchParams }) => searchParams.get("u")],
  [/(^|\.)safelinks\.protection\.outlook\.com$/, /./, ({ searchParams }) => searchParams.get("url")],
  [/^urldefense(\.proofpoint)?\.com$/, /^\/v[123]\//, ({ href }) => proofpoint(href)],
  [/^(www\.)?linkedin\.com$/, /^\/redir\//, ({ searchParams }) => searchParams.get("url")],
  [/^(www\.)?youtube\.com$/, /^\/redirect$/, ({ searchParams }) => searchParams.get("q")],
  [/^duckduckgo\.com$/, /^\/l\/?$/, ({ searchParams }) => searchParams.get("uddg")],
  [/^slack-redir\.net$/, /./, ({ searchParams }) => searchParams.get("url")],
  [/^(www\.)?bing\.com$/, /^\/ck\/a$/, ({ searchParams }) => bing(searchParams.get("u"))],
];

/** The address itself: taken out of the redirect it is wrapped in, without the parameters that only follow people about. What is no web address is given back as it is. */
export function plainAddress(href: string): string {
  let address = href.trim();
  for (let depth = 0; depth < DEEPEST; depth++) {
    const inner = innerAddress(address);
    if (!inner) break;
    address = inner;
  }
  return withoutTracking(address);
}

function innerAddress(address: string): string | null {
  const url = parsed(address);
  if (!url) return null;
  const rule = redirects.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname));
  const inner = rule?.[2](url);
  return inner && parsed(inner) ? inner : null;
}

function withoutTracking(address: string): string {
  const url = parsed(address);
  const tracking = [...(url?.searchParams.keys() ?? [])].filter((name) => TRACKING.test(name));
  if (!url) return address;
  const hash = url.hash.replace(/[#&?]?:~:text=.*$/, "");
  if (tracking.length === 0 && hash === url.hash) return address;
  for (const name of tracking) url.searchParams.delete(name);
  url.hash = hash;
  return url.href;
}

function parsed(address: string): URL | null {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : null;
}

// v1 and v2 write `-3A_` for `:/`; v3 writes the address between two underscores and keeps single characters apart.
function proofpoint(href: string): string | null {
  const v3 = /\/v3\/__(.+?)__;/.exec(href)?.[1];
  if (v3) return v3.includes("*") ? null : v3;
  const coded = /[?&]u=([^&]+)/.exec(href)?.[1];
  if (!coded) return null;
  const spelled = href.includes("/v1/") ? coded : coded.replace(/-/g, "%").replace(/_/g, "/");
  try {
    return decodeURIComponent(spelled);
  } catch {
    return null;
  }
}

function bing(coded: string | null): string | null {
  if (!coded?.startsWith("a1")) return null;
  try {
    return atob(coded.slice(2).replace(/-/g, "+").replace(/_/g, "/"));
  } catch {
    return null;
  }
}
