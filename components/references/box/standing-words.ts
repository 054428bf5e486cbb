import type { Standing } from "./box-item";

/** What an editor reads of a standing, and its colour. */
export const standingWords = {
  asking: { words: "Looking it up here", tone: "neutral" },
  new: { words: "New", tone: "accent" },
  look: { words: "New, look at it", tone: "warning" },
  alike: { words: "Looks like one that is here", tone: "warning" },
  clash: { words: "Its number is taken", tone: "warning" },
  here: { words: "Already here", tone: "info" },
  partial: { words: "Needs fields", tone: "warning" },
  unread: { words: "Not understood", tone: "danger" },
  added: { words: "Added", tone: "success" },
} as const satisfies Record<Standing, { words: string; tone: string }>;
