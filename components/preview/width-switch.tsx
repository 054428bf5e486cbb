"use client";

import { Monitor, Printer, Smartphone } from "lucide-react";
import { type PreviewWidth, previewWidths } from "@/components/preview/preview-width";
import { SegmentedControl } from "@/components/ui/segmented-control";

const choices = [
  { id: "phone", label: previewWidths.phone.label, icon: <Smartphone aria-hidden /> },
  { id: "desktop", label: previewWidths.desktop.label, icon: <Monitor aria-hidden /> },
  { id: "print", label: previewWidths.print.label, icon: <Printer aria-hidden /> },
] as const;

type Props = { width: PreviewWidth; onChange: (width: PreviewWidth) => void };

/** How wide the page is looked at. */
export function WidthSwitch({ width, onChange }: Props) {
  return <SegmentedControl label="Width of the page" value={width} {...{ choices, onChange }} />;
}
