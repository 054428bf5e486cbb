"use client";

import type { Editor } from "@tiptap/react";
import { ChevronDown, ChevronUp, CircleCheck } from "lucide-react";
import { Suspense, useMemo, useRef, useState } from "react";
import type { Autosave } from "@/components/editor/autosave-loop";
import { DismissedList } from "@/components/editor/dismissed-list";
import type { FindingActs } from "@/components/editor/finding-row";
import { FindingsGroup } from "@/components/editor/findings-group";
import { goToFinding } from "@/components/editor/go-to-finding";
import { groupFindings } from "@/components/editor/group-findings";
import { ReadingLevel } from "@/components/editor/reading-level";
import { useFindingMarks, useMarksWish } from "@/components/editor/use-finding-marks";
import { useFindingSteps } from "@/components/editor/use-finding-steps";
import type { Checking } from "@/components/editor/use-findings";
import { usePutRight } from "@/components/editor/use-put-right";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { late } from "@/components/ui/late";
import { Switch } from "@/components/ui/switch";
import type { BringBackInput, DismissInput } from "@/lib/answers/dismissal-input";
import type { Finding } from "@/lib/document/checks/finding";
import type { ActionResult } from "@/lib/web/action-result";

const DismissDialog = late(() =>
  import("@/components/editor/dismiss-dialog").then((room) => room.DismissDialog),
);

/** Saying that a finding is none, and taking that back. */
export type DismissActions = {
  dismiss: (input: DismissInput) => Promise<ActionResult<unknown>>;
  bringBack: (input: BringBackInput) => Promise<ActionResult<unknown>>;
};

type Props = {
  editor: Editor;
  checking: Checking;
  editionId: string;
  autosave: Autosave;
  actions: DismissActions;
  zone: string;
};

// So many are read at a glance; with more, only what is required stands open at first.
const AT_A_GLANCE = 12;

/** What an editor should put right, required things first: each leads to its words, and some are put right by one press. F8 goes to the next. */
export function ChecksPanel({ editor, checking, editionId, autosave, actions, zone }: Props) {
  const { open, dismissed, reading } = checking;
  const groups = useMemo(() => groupFindings(open), [open]);
  const [dismissing, setDismissing] = useState<Finding | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const steps = useFindingSteps(editor, open);
  const fixes = usePutRight({ editor, findings: open, panel });
  useFindingMarks(editor, open);
  const acts: FindingActs = { go: steps.go, fix: fixes.fix, dismiss: setDismissing };
  const isGlance = open.length <= AT_A_GLANCE;
  return (
    <div ref={panel} tabIndex={-1} className="outline-none">
      <p role="status" className="sr-only">
        {steps.current?.sentence}
      </p>
      {open.length === 0 ? (
        <p className="flex items-center gap-2 text-success-ink">
          <CircleCheck aria-hidden className="size-4" /> Nothing to put right.
        </p>
      ) : (
        <StepBar findings={open} onStep={steps.step} />
      )}
      {fixes.said ? (
        <p role="status" className="mb-1 flex items-center gap-2 rounded-md bg-success-soft px-2 py-1">
          <span className="min-w-0 flex-1">{fixes.said}</span>
          <Button size="small" variant="quiet" onPress={fixes.undo}>
            Undo
          </Button>
        </p>
      ) : null}
      {groups.map((group) => (
        <FindingsGroup
          key={group.check}
          {...{ group, acts }}
          currentKey={steps.currentKey}
          isOpenAtFirst={isGlance || group.severity === "required"}
        />
      ))}
      {reading ? <ReadingLevel reading={reading} onGo={(passage) => goToFinding(editor, passage)} /> : null}
      <DismissedList {...{ dismissed, editionId, zone }} bringBack={actions.bringBack} />
      {open.length > 0 ? <MarksSwitch /> : null}
      <Suspense>
        {dismissing ? (
          <DismissDialog
            {...{ editionId, autosave }}
            finding={dismissing}
            dismiss={actions.dismiss}
            onClose={() => setDismissing(null)}
          />
        ) : null}
      </Suspense>
    </div>
  );
}

function StepBar({ findings, onStep }: { findings: readonly Finding[]; onStep: (by: 1 | -1) => void }) {
  const required = findings.filter(({ severity }) => severity === "required").length;
  const advice = findings.length - required;
  const counts = [required > 0 ? `${required} required` : "", advice > 0 ? `${advice} advice` : ""];
  return (
    <div className="flex items-center gap-0.5 pb-1">
      <p className="flex-1 text-sm text-muted">{counts.filter(Boolean).join(", ")}</p>
      <IconButton label="Previous finding (Shift+F8)" size="small" onPress={() => onStep(-1)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label="Next finding (F8)" size="small" onPress={() => onStep(1)}>
        <ChevronDown aria-hidden />
      </IconButton>
    </div>
  );
}

function MarksSwitch() {
  const [isOn, setOn] = useMarksWish();
  return (
    <div className="mt-2 border-t border-line pt-3 text-sm">
      <Switch isSelected={isOn} onChange={setOn}>
        Mark them in the text
      </Switch>
    </div>
  );
}
