"use client";

import type { ReactNode } from "react";
import { PreviewFrame } from "@/components/preview/preview-frame";
import { useIsWide } from "@/components/preview/use-is-wide";
import { usePreviewChoice } from "@/components/preview/use-preview-choice";
import { WidthSwitch } from "@/components/preview/width-switch";
import type { DraftPageProps } from "@/components/site/draft-page";

type Props = {
  personId: string;
  page: DraftPageProps;
  /** Beside the switch: what can be done with what is shown. */
  children?: ReactNode;
};

/** A stored text as the page that readers will see, at the width one likes to look at. */
export function PagePreview({ personId, page, children }: Props) {
  const [choice, choose] = usePreviewChoice(personId);
  const isWide = useIsWide();
  const width = choice.width ?? (isWide ? "desktop" : "phone");
  return (
    <section
      aria-label="Preview"
      className="flex h-[calc(100dvh-var(--bar)-2rem)] min-h-96 min-w-0 flex-col rounded-lg border border-line bg-surface"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-3 py-2">
        <WidthSwitch width={width} onChange={(next) => choose({ width: next })} />
        {children}
      </div>
      <PreviewFrame {...{ page, width }} />
    </section>
  );
}
