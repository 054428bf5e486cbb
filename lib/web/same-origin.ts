/** Whether a request that changes something comes from our own pages: its Origin is ours, neither missing nor "null". */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  const host = headers.get("host");
  if (!origin || origin === "null" || !host || !URL.canParse(origin)) return false;
  const configured = process.env.ANSWER_DESK_ORIGIN;
  if (configured) return origin === new URL(configured).origin;
  return new URL(origin).host === host;
}

/** What a refused foreign request is told. */
export const FOREIGN_ORIGIN =
  "This request did not come from a page of Answer Desk. Open the desk and try again.";
