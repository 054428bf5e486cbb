"use client";

import { Check, ChevronDown, Copy, Download } from "lucide-react";
import { useState } from "react";
import { takeExport } from "@/components/references/take-export";
import { Button, type ButtonProps } from "@/components/ui/button";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast-queue";
import {
  type WrittenForm,
  type WrittenSource,
  writeSources,
  writtenForms,
} from "@/lib/references/formats/write-formats";
import { printList, type ReferenceStyle, referenceStyles } from "@/lib/references/reference-styles";

type Props = Pick<ButtonProps, "size" | "variant"> & {
  /** The references in the order of their list. */
  sources: readonly WrittenSource[];
  /** The query of the export that gives the same references as a file, such as `answer=…`. */
  query: string;
};

const forms = ["ris", "bibtex", "json"] as const satisfies WrittenForm[];

/** Puts references on the clipboard in any style or form, or gives them as a file: the same strings as on the page. */
export function CopyAsMenu({ sources, query, size, variant }: Props) {
  const [isCopied, setCopied] = useState(false);
  const copy = async (text: string) => {
    const isAllowed = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (!isAllowed)
      return showToast({
        tone: "danger",
        title: "Could not copy",
        description: "Take the file instead, from the same menu.",
      });
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  const styles = Object.entries(referenceStyles) as [ReferenceStyle, { label: string }][];
  return (
    <Menu
      label="Copy as, or as a file"
      trigger={
        <Button size={size} variant={variant}>
          {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
          <span aria-live="polite">{isCopied ? "Copied" : "Copy as"}</span>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      {styles.map(([style, { label }]) => (
        <MenuItem key={style} icon={<Copy aria-hidden />} onAction={() => void copy(printOf(style, sources))}>
          {label}
        </MenuItem>
      ))}
      {forms.map((form) => (
        <MenuItem
          key={form}
          icon={<Copy aria-hidden />}
          onAction={() => void copy(writeSources(form, sources))}
        >
          {writtenForms[form].label}
        </MenuItem>
      ))}
      <MenuLine />
      {(Object.keys(writtenForms) as WrittenForm[]).map((form) => (
        <MenuItem key={form} icon={<Download aria-hidden />} onAction={() => takeExport(form, query)}>
          {`${writtenForms[form].label} file`}
        </MenuItem>
      ))}
    </Menu>
  );
}

// One reference needs no number.
function printOf(style: ReferenceStyle, sources: readonly WrittenSource[]): string {
  const [only, ...others] = sources;
  return only && others.length === 0 ? referenceStyles[style].print(only) : printList(style, sources);
}
