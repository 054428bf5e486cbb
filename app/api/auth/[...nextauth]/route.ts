import { answerAuth } from "@/lib/web/auth-endpoint";

type Context = { params: Promise<{ nextauth: string[] }> };

/** The session, the csrf token, and the ways in and out. */
export async function GET(request: Request, { params }: Context) {
  return answerAuth(request, (await params).nextauth);
}

/** Signing in and out. */
export async function POST(request: Request, { params }: Context) {
  return answerAuth(request, (await params).nextauth);
}
