import { getDraft, putDraft } from "@/lib/web/draft-endpoint";

/** The working copy as it is now, for a window that holds an older one. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ editionId: string }> },
): Promise<Response> {
  return getDraft(request, (await params).editionId);
}

/** Saves the words of an open edition. In production the server answers this address itself, with the same function. */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ editionId: string }> },
): Promise<Response> {
  return putDraft(request, (await params).editionId);
}
