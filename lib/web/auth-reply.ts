import "server-only";

/** Collects what next-auth answers, to be sent as a web Response. */
export function makeAuthReply() {
  const headers = new Headers();
  const reply = { status: 200, cookies: [] as string[], body: null as string | null };
  const collector = {
    status: (code: number) => {
      reply.status = code;
      return collector;
    },
    getHeader: (name: string) => (name.toLowerCase() === "set-cookie" ? reply.cookies : headers.get(name)),
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === "set-cookie") reply.cookies = [value].flat();
      else headers.set(name, String(value));
      return collector;
    },
    json: (value: unknown) => {
      headers.set("content-type", "application/json");
      reply.body = JSON.stringify(value);
    },
    send: (value: unknown) => {
      reply.body = typeof value === "string" ? value : JSON.stringify(value ?? {});
    },
    end: () => {},
  };
  return { collector, toResponse: () => asResponse(reply, headers) };
}

function asResponse(
  reply: { status: number; cookies: string[]; body: string | null },
  headers: Headers,
): Response {
  headers.set("cache-control", "no-store");
  for (const cookie of reply.cookies) headers.append("set-cookie", cookie);
  return new Response(reply.body, { status: reply.status, headers });
}
