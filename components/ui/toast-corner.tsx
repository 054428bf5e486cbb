"use client";

import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Text } from "react-aria-components/Text";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";
import { toasts } from "./toast-queue";

const icons = { success: CircleCheck, danger: CircleAlert, info: Info };
const inks = { success: "text-success-ink", danger: "text-danger-ink", info: "text-info-ink" };

/** The corner where toasts appear; one stands in the root layout. */
export function ToastCorner() {
  return (
    <ToastRegion
      queue={toasts}
      aria-label="Messages"
      className="fixed right-4 bottom-4 z-60 flex w-[min(22rem,calc(100vw-2rem))] flex-col gap-2 rounded-lg"
    >
      {({ toast }) => {
        const { title, description, tone = "success" } = toast.content;
        const Icon = icons[tone];
        return (
          <AriaToast toast={toast} className="floating flex items-start gap-2.5 py-2.5 pr-1.5 pl-3">
            <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${inks[tone]}`} />
            <ToastContent className="min-w-0 flex-1">
              <Text slot="title" className="block font-medium">
                {title}
              </Text>
              {description ? (
                <Text slot="description" className="block text-sm text-muted">
                  {description}
                </Text>
              ) : null}
            </ToastContent>
            <Button
              slot="close"
              aria-label="Close"
              className="flex size-6 cursor-pointer items-center justify-center rounded-md text-faint hover:bg-hover hover:text-ink pointer-coarse:size-9"
            >
              <X aria-hidden className="size-4" />
            </Button>
          </AriaToast>
        );
      }}
    </ToastRegion>
  );
}
