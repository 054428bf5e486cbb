import { putDraft } from "@/lib/web/draft-endpoint";

/** Saves the words of an open edition. In production the server answers this address itself, with the same function. */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ editionId: string }> },
): Promise<Response> {
  return putDraft(request, (await params).editionId);
}
