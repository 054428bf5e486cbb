import { postFarewell, putPresence } from "@/lib/web/presence-endpoint";

type Place = { params: Promise<{ editionId: string }> };

/** Notes an open window and answers who else is there. In production the server answers this address itself, with the same function. */
export async function PUT(request: Request, { params }: Place): Promise<Response> {
  return putPresence(request, (await params).editionId);
}

/** Takes a closing window out. */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  return postFarewell(request, (await params).editionId);
}
