"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Text } from "react-aria-components/Text";
import { classNames } from "./class-names";
import { IconButton } from "./icon-button";

type Props = {
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons, the main one last. */
  actions?: ReactNode | ((close: () => void) => ReactNode);
  /** Left out when it stands inside a DialogTrigger. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  size?: "small" | "medium" | "large";
  role?: "dialog" | "alertdialog";
};

const widths = { small: "sm:max-w-md", medium: "sm:max-w-xl", large: "sm:max-w-3xl" };

/** A window over the page that keeps the focus until it is answered; a sheet from below on a phone. */
export function Dialog({ isOpen, onOpenChange, size = "medium", ...content }: Props) {
  const isAlert = content.role === "alertdialog";
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={!isAlert}
      className="fixed inset-0 z-50 flex items-end justify-center bg-shade sm:items-start sm:p-6 sm:pt-[12vh]"
    >
      <Modal
        className={classNames(
          "w-full animate-appear rounded-t-xl bg-raised text-ink shadow-raised sm:rounded-xl",
          widths[size],
        )}
      >
        <DialogContent {...content} />
      </Modal>
    </ModalOverlay>
  );
}

function DialogContent({
  title,
  description,
  children,
  actions,
  role,
}: Omit<Props, "isOpen" | "onOpenChange">) {
  return (
    <AriaDialog role={role} className="flex max-h-[85dvh] flex-col outline-none sm:max-h-[76dvh]">
      {({ close }) => (
        <>
          <header className="flex items-start gap-3 px-5 pt-4 pb-2">
            <div className="min-w-0 flex-1">
              <Heading slot="title" className="text-lg font-semibold">
                {title}
              </Heading>
              {description ? (
                <Text slot="description" elementType="div" className="mt-1 text-muted">
                  {description}
                </Text>
              ) : null}
            </div>
            {role === "alertdialog" ? null : (
              <IconButton label="Close" size="small" onPress={close}>
                <X aria-hidden />
              </IconButton>
            )}
          </header>
          {children ? <div className="min-h-0 flex-1 overflow-y-auto px-5 py-2">{children}</div> : null}
          {actions ? (
            <footer className="flex flex-wrap justify-end gap-2 px-5 pt-3 pb-5">
              {typeof actions === "function" ? actions(close) : actions}
            </footer>
          ) : null}
        </>
      )}
    </AriaDialog>
  );
}
