"use client";

import { type ComponentProps, useState } from "react";
import { type SharedLink, ShareForm } from "@/components/preview/share-form";
import { Button } from "@/components/ui/button";
import { CopyLine } from "@/components/ui/copy-line";
import { DateText } from "@/components/ui/date-text";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";

type Props = Omit<ComponentProps<typeof ShareForm>, "onMade"> & { zone: string; onClose: () => void };

/** Makes a link by which somebody outside reads the text as it is now, and tells its address once. */
export function ShareDialog({ zone, onClose, ...form }: Props) {
  const [link, setLink] = useState<SharedLink | null>(null);
  return (
    <Dialog
      title={link ? "The link is ready" : "Share this text by a link"}
      description={
        link
          ? undefined
          : "Whoever has the link reads the text as it is now, without signing in. What is written later does not show. You can revoke it."
      }
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={link ? <Button onPress={onClose}>Done</Button> : undefined}
    >
      {link ? <MadeLink {...{ link, zone }} /> : <ShareForm {...form} onMade={setLink} />}
    </Dialog>
  );
}

function MadeLink({ link, zone }: { link: SharedLink; zone: string }) {
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="success">
        Send it to {link.label}. It shows revision {link.revision} and works until{" "}
        <DateText instant={new Date(link.expiresAt)} zone={zone} />. The address is not shown again.
      </Notice>
      <CopyLine label="Link" text={`${link.origin ?? window.location.origin}${link.path}`} copy="Copy link" />
    </div>
  );
}
