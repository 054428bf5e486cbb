import { type OutsideNoState, OutsideProblem } from "@/lib/outbound/outcome";

const byCode: Record<string, OutsideNoState> = {
  ENOTFOUND: "unknown-host",
  EAI_NONAME: "unknown-host",
  EAI_NODATA: "unknown-host",
  EAI_AGAIN: "no-network",
  EAI_FAIL: "no-network",
  ENETUNREACH: "no-network",
  ENETDOWN: "no-network",
  ECONNREFUSED: "unreachable",
  ECONNRESET: "cut-off",
  EHOSTUNREACH: "unreachable",
  EPIPE: "cut-off",
  ETIMEDOUT: "too-slow",
  UND_ERR_CONNECT_TIMEOUT: "too-slow",
  UND_ERR_HEADERS_TIMEOUT: "too-slow",
  UND_ERR_BODY_TIMEOUT: "too-slow",
  UND_ERR_SOCKET: "cut-off",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "cut-off",
  UND_ERR_RESPONSE: "not-understood",
  UND_ERR_HEADERS_OVERFLOW: "too-large",
  Z_BUF_ERROR: "cut-off",
  Z_DATA_ERROR: "not-understood",
};

const byName: Record<string, OutsideNoState> = { HTTPParserError: "not-understood" };

/** What went wrong while asking, as one of our states; what we have no name for is a machine that does not answer. */
export function nameProblem(error: unknown): OutsideProblem {
  const causes = causesOf(error);
  const ours = causes.find((cause) => cause instanceof OutsideProblem);
  if (ours) return ours;
  for (const cause of causes) {
    const code = String((cause as { code?: unknown }).code ?? "");
    const state = byCode[code] ?? stateByShape(code) ?? byName[cause.name];
    if (state) return new OutsideProblem(state);
  }
  return new OutsideProblem("unreachable");
}

function stateByShape(code: string): OutsideNoState | undefined {
  if (/^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO)/.test(code)) return "insecure";
  return /^HPE_/.test(code) ? "not-understood" : undefined;
}

/** The error and all that caused it, the errors of several addresses among them. */
function causesOf(error: unknown, depth = 0): Error[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const inner = error instanceof AggregateError ? error.errors : [];
  return [error, ...[error.cause, ...inner].flatMap((cause) => causesOf(cause, depth + 1))];
}
