import { type NextRequest, NextResponse } from "next/server";
import { framedPageHeaders, isFramedPage } from "@/lib/web/framed-page";
import { guardHeaders } from "@/lib/web/guard-headers";
import { FOREIGN_ORIGIN, isSameOrigin } from "@/lib/web/same-origin";

/** Where the desk and the accounts live. Public pages bring their own headers. */
export const config = {
  matcher: ["/desk/:path*", "/sign-in/:path*", "/invitation/:path*", "/api/auth/:path*", "/api/desk/:path*"],
};

/** Headers, courtesy and a first fence; never the guard: whoever passes here has still to be let in by the page or the verb. */
export function proxy(request: NextRequest): NextResponse {
  const isRead = ["GET", "HEAD", "OPTIONS"].includes(request.method);
  if (!isRead && !isSameOrigin(request.headers))
    return guarded(
      new NextResponse(FOREIGN_ORIGIN, {
        status: 403,
        headers: { "content-type": "text/plain; charset=utf-8" },
      }),
    );
  const { pathname, search } = request.nextUrl;
  if (isRead && /^\/desk(\/|$)/.test(pathname) && !hasSession(request))
    return guarded(NextResponse.redirect(signInUrl(request)));
  if (isRead && isFramedPage(pathname)) return guarded(NextResponse.next(), framedPageHeaders);
  const policy = contentPolicy(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-answer-desk-path", pathname + search);
  const response = guarded(NextResponse.next({ request: { headers } }));
  response.headers.set("content-security-policy", policy);
  return response;
}

function signInUrl({ nextUrl }: NextRequest): URL {
  const url = nextUrl.clone();
  url.pathname = "/sign-in";
  url.search = `?callbackUrl=${encodeURIComponent(nextUrl.pathname + nextUrl.search)}`;
  return url;
}

function hasSession(request: NextRequest): boolean {
  return request.cookies.getAll().some(({ name }) => name.endsWith("next-auth.session-token"));
}

/** Scripts run only with this request's nonce. Style attributes are how menus and dialogs find their place. */
function contentPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function guarded(response: NextResponse, more: Readonly<Record<string, string>> = {}): NextResponse {
  for (const [name, value] of Object.entries({ ...guardHeaders, ...more })) response.headers.set(name, value);
  return response;
}
