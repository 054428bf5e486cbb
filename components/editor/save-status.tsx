"use client";

import { CircleAlert, CircleCheck, CloudOff, LoaderCircle, PencilLine, TriangleAlert } from "lucide-react";
import type { Autosave } from "@/components/editor/autosave-loop";
import type { ShownState } from "@/components/editor/autosave-state";
import { useSaveState } from "@/components/editor/use-autosave";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

const looks: Record<ShownState["phase"], { icon: typeof CircleCheck; ink: string }> = {
  saved: { icon: CircleCheck, ink: "text-muted" },
  changed: { icon: PencilLine, ink: "text-muted" },
  saving: { icon: LoaderCircle, ink: "text-muted" },
  offline: { icon: CloudOff, ink: "text-warning-ink" },
  "signed-out": { icon: CircleAlert, ink: "text-danger-ink" },
  refused: { icon: CircleAlert, ink: "text-danger-ink" },
  conflict: { icon: TriangleAlert, ink: "text-danger-ink" },
};

/** Whether the words of this window are safe, always in view; read aloud only when it is not simply saved. */
export function SaveStatus({ autosave }: { autosave: Autosave }) {
  const state = useSaveState(autosave);
  const { icon: Icon, ink } = looks[state.phase];
  const isTrouble = !["saved", "changed", "saving"].includes(state.phase);
  return (
    <div
      className={classNames(
        "flex min-h-7 min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-sm pointer-coarse:min-h-9",
        ink,
      )}
    >
      <output
        aria-live={isTrouble ? "assertive" : "off"}
        data-testid="save-status"
        className="flex items-start gap-1.5"
      >
        <Icon
          aria-hidden
          className={classNames("mt-0.5 size-4 shrink-0", state.phase === "saving" && "animate-spin")}
        />
        <span className={isTrouble ? undefined : "whitespace-nowrap"}>{saveWords(state)}</span>
      </output>
      {state.phase === "offline" || state.phase === "refused" ? (
        <Button size="small" onPress={() => autosave.tell({ type: "retry", at: Date.now() })}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}

/** The state of the saving in words. Where they are is said whenever they are not on the server. */
export function saveWords(state: ShownState): string {
  const kept = state.keepsCopies ? "kept on this device" : "this browser keeps no copy";
  switch (state.phase) {
    case "saved":
      return `${state.savedAt ? `Saved ${clock(state.savedAt)}` : "Saved"}${state.keepsCopies ? "" : ` (${kept})`}`;
    case "changed":
      return "Unsaved";
    case "saving":
      return "Saving…";
    case "offline":
      return `Offline, ${kept}`;
    case "signed-out":
      return `Signed out, ${kept}`;
    case "refused":
      return `Not saved, ${kept}: ${state.sentence ?? "try again."}`;
    case "conflict":
      return `Conflict, ${kept}`;
  }
}

// The day is said only when it is not today.
function clock(instant: string): string {
  const then = new Date(instant);
  const isToday = then.toDateString() === new Date().toDateString();
  const time = then.toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit", hourCycle: "h23" });
  return isToday ? time : `${then.toLocaleDateString("en-US")}, ${time}`;
}
