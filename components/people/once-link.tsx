"use client";

import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

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
      <div className="flex items-end gap-2">
        <TextField
          label="Link"
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          className="flex-1"
        />
        <CopyButton text={address} variant="primary">
          Copy link
        </CopyButton>
      </div>
    </div>
  );
}
