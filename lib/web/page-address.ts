/** Public documents by the shape of their path: these are answered without looking at cookies or any other header. */
const documents = [
  /^\/$/,
  /^\/(search|topics|feed\.xml|sitemap\.xml|robots\.txt)$/,
  /^\/(topics|answers)\/[^/]+$/,
  /^\/api\/v1\/(answers|topics)(\/[^/]+)?$/,
];

/** The only query parameters that can change a public document. Every other one is dropped before anybody reads it; the API says no to it, each time anew. */
const parameters: Record<string, readonly string[]> = {
  "/search": ["q", "cursor"],
  "/topics": ["letter"],
  "/sitemap.xml": ["part"],
  "/api/v1/answers": ["q", "topic", "cursor"],
  "/api/v1/topics": ["cursor"],
};

const longest = 1_500;

/** A public document's one address: its path and the allowed parameters in order. Two requests with one address get the same bytes. */
export type PageAddress = string;

/** The address of the public document a request line asks for, or null if it is not one. Never throws. */
export function pageAddress(target: string): PageAddress | null {
  const cut = target.indexOf("?");
  const path = cut < 0 ? target : target.slice(0, cut);
  if (target.length > longest || !documents.some((document) => document.test(path)) || !isPlain(path))
    return null;
  const allowed = cut < 0 ? undefined : parameters[path];
  if (!allowed) return path;
  const given = new URLSearchParams(target.slice(cut + 1));
  if (path.startsWith("/api/") && !isAllowed(given, allowed)) return null;
  const kept = new URLSearchParams();
  for (const name of allowed) {
    const value = given.get(name);
    if (value) kept.set(name, value);
  }
  return kept.size > 0 ? `${path}?${kept}` : path;
}

/** Whether every parameter is known and given once. */
function isAllowed(given: URLSearchParams, allowed: readonly string[]): boolean {
  const names = [...given.keys()];
  return new Set(names).size === names.length && names.every((name) => allowed.includes(name));
}

/** No backslash, dot segment, control character or broken percent sign: what Next could read in two ways is not ours to cache. */
function isPlain(path: string): boolean {
  if (!/^[\x21-\x5b\x5d-\x7e]*$/.test(path) || /%(2f|5c|2e|00|5b|5d)/i.test(path)) return false;
  if (path.split("/").some((part) => part === "." || part === "..")) return false;
  return !/%(?![0-9a-f]{2})/i.test(path);
}

/** Lists and feeds change with any publication; a single answer or topic only when it is named. */
export function isList(address: PageAddress): boolean {
  return !/^(\/api\/v1)?\/(answers|topics)\/[^/?]+$/.test(address);
}

/** The addresses a changed path stands for: the page itself and its twin in the JSON API. */
export function addressesOf(path: string): PageAddress[] {
  return path.startsWith("/api/v1/") ? [path, path.slice("/api/v1".length)] : [path, `/api/v1${path}`];
}
