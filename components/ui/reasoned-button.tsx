"use client";

import { type ReactNode, useId, useState } from "react";
import { Focusable } from "react-aria-components/Focusable";
import { TooltipTrigger } from "react-aria-components/Tooltip";
import { type ButtonLook, buttonLookOff } from "./button-look";
import { Tooltip } from "./tooltip";

type Props = ButtonLook & { reason: string; label?: string; children: ReactNode };

/** A button that cannot be used now: focusable, described by its reason, and showing it on hover, focus or press. */
export function ReasonedButton({ reason, label, children, ...look }: Props) {
  const [isShown, setShown] = useState(false);
  const reasonId = useId();
  return (
    <>
      <TooltipTrigger delay={150} isOpen={isShown} onOpenChange={setShown} shouldCloseOnPress={false}>
        <Focusable>
          <button
            type="button"
            aria-disabled="true"
            aria-label={label}
            aria-describedby={reasonId}
            className={buttonLookOff(look)}
            onClick={() => setShown(true)}
          >
            {children}
          </button>
        </Focusable>
        <Tooltip>{reason}</Tooltip>
      </TooltipTrigger>
      <span id={reasonId} hidden>
        {reason}
      </span>
    </>
  );
}
