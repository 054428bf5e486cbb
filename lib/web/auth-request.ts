import "server-only";
import { sameOriginPath } from "@/lib/web/same-origin-path";

/** A request to next-auth with only what it needs: known actions, text values, addresses of our own. */
export type AuthRequest = {
  method: string;
  query: Record<string, string | string[]>;
  body: Record<string, string> | undefined;
  cookies: Record<string, string>;
  headers: Record<string, string>;
};

const actions: Record<string, readonly string[]> = {
  GET: ["session", "csrf", "providers", "signin", "signout", "error"],
  POST: ["signin/credentials", "callback/credentials", "signout", "session"],
};

/** Whether next-auth has anything to do here that we use. */
export function isAuthAction(method: string, path: readonly string[]): boolean {
  return (actions[method] ?? []).includes(path.join("/"));
}

/** The request as next-auth reads it; null when its body is not a small flat form of texts. */
export async function readAuthRequest(
  request: Request,
  path: string[],
  origin: string,
): Promise<AuthRequest | null> {
  const form = request.method === "POST" ? await readForm(request) : {};
  if (!form) return null;
  const url = new URL(request.url);
  const asked = form.callbackUrl ?? url.searchParams.get("callbackUrl") ?? undefined;
  const callbackUrl: Record<string, string> =
    asked === undefined ? {} : { callbackUrl: `${origin}${sameOriginPath(asked, origin)}` };
  const error = url.searchParams.get("error");
  return {
    method: request.method,
    query: { nextauth: path, ...callbackUrl, ...(error ? { error } : {}) },
    body: request.method === "POST" ? { ...form, ...callbackUrl } : undefined,
    cookies: cookiesOf(request, origin),
    headers: {
      "x-forwarded-host": new URL(origin).host,
      "x-forwarded-proto": new URL(origin).protocol.replace(":", ""),
    },
  };
}

const FORM_LIMIT = 8_192;

async function readForm(request: Request): Promise<Record<string, string> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > FORM_LIMIT) return null;
  const text = await request.text();
  if (text.length > FORM_LIMIT) return null;
  const isJson = /^application\/json\b/i.test(request.headers.get("content-type") ?? "");
  const form = isJson ? parse(text) : Object.fromEntries(new URLSearchParams(text));
  if (typeof form !== "object" || form === null || Array.isArray(form)) return null;
  const entries = Object.entries(form).map(([name, value]) => [
    name,
    typeof value === "boolean" ? String(value) : value,
  ]);
  const isFlat = entries.every(([, value]) => typeof value === "string");
  return isFlat ? (Object.fromEntries(entries) as Record<string, string>) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text || "{}");
  } catch {
    return null;
  }
}

/** The address kept from an earlier visit is judged like one that is asked for now. */
function cookiesOf(request: Request, origin: string): Record<string, string> {
  const pairs = (request.headers.get("cookie") ?? "")
    .split(/;\s*/)
    .filter(Boolean)
    .map((pair) => {
      const [name = "", ...rest] = pair.split("=");
      return [name, decoded(rest.join("="))] as const;
    });
  const own = pairs.filter(([name]) => name.includes("next-auth."));
  return Object.fromEntries(
    own.map(([name, value]) => [
      name,
      name.endsWith("callback-url") ? `${origin}${sameOriginPath(value, origin)}` : value,
    ]),
  );
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}
