"use client";

import { Eye } from "lucide-react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { TooltipTrigger } from "react-aria-components/Tooltip";
import { shortcutWords } from "@/components/editor/shortcuts";
import { useIsMac } from "@/components/editor/toolbar-button";
import { buttonLook } from "@/components/ui/button-look";
import { Kbd } from "@/components/ui/kbd";
import { Tooltip } from "@/components/ui/tooltip";

type Props = { isOpen: boolean; onToggle: () => void };

/** Opens and closes the preview; the caret stays where it is. */
export function PreviewButton({ isOpen, onToggle }: Props) {
  const isMac = useIsMac();
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <ToggleButton
        isSelected={isOpen}
        onChange={onToggle}
        preventFocusOnPress
        aria-keyshortcuts="Control+Alt+P"
        className={buttonLook({
          size: "small",
          className: "data-selected:bg-accent-soft! data-selected:text-accent-ink!",
        })}
      >
        <Eye aria-hidden /> Preview
      </ToggleButton>
      <Tooltip placement="bottom">
        <span className="flex items-center gap-2">
          The page as readers will see it <Kbd>{shortcutWords("preview", isMac)}</Kbd>
        </span>
      </Tooltip>
    </TooltipTrigger>
  );
}
