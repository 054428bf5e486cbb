"use client";

import { CopyLine } from "@/components/ui/copy-line";
import { Notice } from "@/components/ui/notice";

/** A link as an action hands it out; `origin` is null where none is configured, and then it is the page's own. */
export type MadeLink = { email: string; path: string; origin: string | null; hours: string };

/** A link that is shown once, to be copied and sent. */
export function OnceLink({ link }: { link: MadeLink }) {
  const address = `${link.origin ?? window.location.origin}${link.path}`;
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="success">
        Send this link to {link.email}. It works once, for {link.hours}, and is not shown again.
      </Notice>
      <CopyLine label="Link" text={address} copy="Copy link" />
    </div>
  );
}
