/** Where to go after signing in: a path of our own pages, whatever was asked for. Anything else leads to the desk. */
export function sameOriginPath(wanted: unknown, ownOrigin = here): string {
  if (typeof wanted !== "string" || !URL.canParse(wanted, ownOrigin)) return "/desk";
  const url = new URL(wanted, ownOrigin);
  const isRelative = wanted.startsWith("/");
  if (url.origin !== ownOrigin || (!isRelative && ownOrigin === here)) return "/desk";
  if (/^\/(sign-in|api|invitation)(\/|$)/.test(url.pathname) || url.pathname.startsWith("//")) return "/desk";
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Stands for our own origin where it does not matter which it is. */
const here = "http://answer-desk.invalid";
