import type { NodeJson } from "@/lib/document/document-types";

/** Where the citations of a block stand, in characters from its beginning, and whom they cite. */
export function citationPlaces({ node }: { node: NodeJson }): { refId: string; at: number }[] {
  let at = 0;
  return (node.content ?? []).flatMap((inline) => {
    const place = at;
    at += inline.text?.length ?? 1;
    return inline.type === "citation" ? { refId: String(inline.attrs?.refId), at: place } : [];
  });
}
