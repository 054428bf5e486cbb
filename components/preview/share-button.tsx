"use client";

import { Share2 } from "lucide-react";
import { type ComponentProps, Suspense, useState } from "react";
import type { ShareDialog as Dialog } from "@/components/preview/share-dialog";
import { Button } from "@/components/ui/button";
import type { ButtonSize } from "@/components/ui/button-look";
import { late } from "@/components/ui/late";

const ShareDialog = late(() => import("@/components/preview/share-dialog").then((room) => room.ShareDialog));

type Props = Omit<ComponentProps<typeof Dialog>, "onClose" | "reason"> & {
  /** The policy's sentence when sharing is not theirs to do. */
  reason: string | null;
  /** Why the link has to wait, once the window is open. */
  wait?: string | null;
  onOpen?: () => void;
  size?: ButtonSize;
};

/** Shares the text of an edition with somebody outside. */
export function ShareButton({ reason, wait, onOpen, size, ...dialog }: Props) {
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    onOpen?.();
    setOpen(true);
  };
  return (
    <>
      <Button {...{ reason, size }} onPress={open}>
        <Share2 aria-hidden /> Share
      </Button>
      <Suspense>
        {isOpen ? <ShareDialog {...dialog} reason={wait} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </>
  );
}
