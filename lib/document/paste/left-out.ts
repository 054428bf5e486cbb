/** What a paste left out, counted by kind. */
export type LeftOut = Record<keyof typeof words, number>;

const words = {
  deletions: ["deleted or struck-out passage", "deleted or struck-out passages"],
  comments: ["comment", "comments"],
  notes: ["footnote mark", "footnote marks"],
  images: ["image", "images"],
  hidden: ["hidden passage", "hidden passages"],
  links: ["link that does not lead to a web page", "links that do not lead to web pages"],
} as const;

/** Nothing left out so far. */
export function nothingLeftOut(): LeftOut {
  return { deletions: 0, comments: 0, notes: 0, images: 0, hidden: 0, links: 0 };
}

/** What was left out in words: "2 comments and 1 image"; empty when nothing was. */
export function describeLeftOut(leftOut: LeftOut): string {
  const parts = Object.entries(words)
    .map(([kind, [one, many]]) => {
      const count = leftOut[kind as keyof LeftOut];
      return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
    })
    .filter(Boolean);
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
