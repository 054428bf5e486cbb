"use client";

import { Menu as MenuIcon, X } from "lucide-react";
import { useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { IconButton } from "@/components/ui/icon-button";
import type { DeskCounts } from "./desk-places";
import { DeskSide } from "./desk-side";

type Props = { counts: DeskCounts; closed: readonly string[]; current?: string };

/** The side navigation on a phone: it slides over the page and goes when a place is chosen. */
export function DeskDrawer(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label="Open the navigation" onPress={() => setOpen(true)} className="-ml-2">
        <MenuIcon aria-hidden />
      </IconButton>
      <ModalOverlay
        {...{ isOpen }}
        onOpenChange={setOpen}
        isDismissable
        className="fixed inset-0 z-50 bg-shade"
      >
        <Modal className="h-full w-64 animate-appear bg-canvas shadow-raised">
          <Dialog aria-label="Navigation" className="relative h-full outline-none">
            {({ close }) => (
              <>
                <DeskSide {...props} onChosen={close} />
                <div className="absolute top-2 right-2">
                  <IconButton label="Close" onPress={close}>
                    <X aria-hidden />
                  </IconButton>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
