"use client";

import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";
import { type SaveAction, SaveViewForm } from "./save-view-form";

type Props = { query: string; name: string; saveView: SaveAction; onClose: () => void };

/** Keeps the list as it stands, by name. */
export function SaveViewDialog({ query, name, saveView, onClose }: Props) {
  return (
    <Dialog
      isOpen
      size="small"
      title="Save this view"
      description="Its filters and its words are kept, not the answers that fit today."
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      <SaveViewForm
        {...{ query, name, saveView }}
        onSaved={() => {
          showToast({ title: "View saved" });
          onClose();
        }}
      />
    </Dialog>
  );
}
