"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { TooltipTrigger } from "react-aria-components/Tooltip";
import { type ShortcutName, shortcutWords } from "@/components/editor/shortcuts";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Kbd } from "@/components/ui/kbd";
import { Tooltip } from "@/components/ui/tooltip";

type Props = {
  label: string;
  keys?: ShortcutName;
  icon: ReactNode;
  onPress: () => void;
  /** Given for what is on or off at the caret. */
  isOn?: boolean;
  /** Why it cannot be used here. */
  reason?: string | null;
};

/** One command of the toolbar: its name and keys show on hover and focus, and what is on at the caret is pressed. */
export function ToolbarButton({ label, keys, icon, onPress, isOn, reason }: Props) {
  const isMac = useIsMac();
  if (reason) {
    return (
      <Button
        variant="quiet"
        aria-label={label}
        reason={reason}
        className="aspect-square border-transparent! bg-transparent! px-0! opacity-60"
      >
        {icon}
      </Button>
    );
  }
  const words = keys ? { "aria-keyshortcuts": ariaKeys(shortcutWords(keys, false)) } : {};
  const look = buttonLook({
    variant: "quiet",
    className: "aspect-square px-0! data-selected:bg-accent-soft! data-selected:text-accent-ink!",
  });
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      {isOn === undefined ? (
        <Button
          variant="quiet"
          aria-label={label}
          className="aspect-square px-0!"
          preventFocusOnPress
          onPress={onPress}
          {...words}
        >
          {icon}
        </Button>
      ) : (
        <ToggleButton
          aria-label={label}
          isSelected={isOn}
          onChange={onPress}
          preventFocusOnPress
          className={look}
          {...words}
        >
          {icon}
        </ToggleButton>
      )}
      <Tooltip placement="bottom">
        <span className="flex items-center gap-2">
          {label} {keys ? <Kbd>{shortcutWords(keys, isMac)}</Kbd> : null}
        </span>
      </Tooltip>
    </TooltipTrigger>
  );
}

const never = () => () => undefined;

/** Whether this machine has a command key; said after the page has come alive, so that server and browser agree. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    never,
    () => /mac|iphone|ipad/i.test(navigator.platform),
    () => false,
  );
}

function ariaKeys(words: string): string {
  return words.replace("Ctrl", "Control");
}
