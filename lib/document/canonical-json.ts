/** The one spelling of a JSON value: keys sorted by code unit, no white space, absent values left out (RFC 8785 in spirit); equal values give equal text. Throws on what JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) return canonicalObject(value);
  const text = typeof value === "number" && !Number.isFinite(value) ? undefined : JSON.stringify(value);
  if (text === undefined) throw new TypeError(`JSON cannot hold ${String(value)}.`);
  return text;
}

function canonicalObject(value: object): string {
  if ("toJSON" in value && typeof value.toJSON === "function") return canonicalJson(value.toJSON());
  const present = Object.entries(value).filter(([, held]) => held !== undefined);
  present.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${present.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(",")}}`;
}
