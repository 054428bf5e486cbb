/** What stands before and after the words asked for in a snippet: private characters that no text of ours has. */
export const ASKED_START = "\ue000";
export const ASKED_END = "\ue001";

/** A run of a snippet: its place, its words, and whether they are what was asked for. */
export type SnippetPiece = { at: number; text: string; isAsked: boolean };

/** A marked snippet in runs; a mark without its partner is left out. */
export function snippetPieces(snippet: string): SnippetPiece[] {
  const pieces: SnippetPiece[] = [];
  let at = 0;
  for (const part of snippet.split(ASKED_START)) {
    const [inside, outside] = part.includes(ASKED_END) ? part.split(ASKED_END, 2) : ["", part];
    if (inside) pieces.push({ at, text: inside, isAsked: true });
    if (outside) pieces.push({ at: at + (inside?.length ?? 0), text: outside, isAsked: false });
    at += part.length + 1;
  }
  return pieces;
}

/** A snippet as plain text. */
export function plainSnippet(snippet: string): string {
  return snippet.replaceAll(ASKED_START, "").replaceAll(ASKED_END, "");
}
