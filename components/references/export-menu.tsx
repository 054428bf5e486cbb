"use client";

import { ChevronDown, Download } from "lucide-react";
import { Fragment } from "react";
import { takeExport } from "@/components/references/take-export";
import { Button, type ButtonProps } from "@/components/ui/button";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { type WrittenForm, writtenForms } from "@/lib/references/formats/write-formats";

type Props = Pick<ButtonProps, "size" | "variant"> & {
  /** What can be taken along, such as "Export this view", with the query of the export that gives it. */
  parts: readonly { label: string; query: string }[];
};

/** Gives references as a file in one of the forms in which they leave us. */
export function ExportMenu({ parts, size, variant }: Props) {
  const forms = Object.keys(writtenForms) as WrittenForm[];
  return (
    <Menu
      label="Export as a file"
      trigger={
        <Button size={size} variant={variant}>
          <Download aria-hidden /> Export <ChevronDown aria-hidden />
        </Button>
      }
    >
      {parts.map(({ label, query }, index) => (
        <Fragment key={label}>
          {index > 0 ? <MenuLine /> : null}
          {forms.map((form) => (
            <MenuItem key={form} onAction={() => takeExport(form, query)}>
              {`${label} as ${writtenForms[form].label}`}
            </MenuItem>
          ))}
        </Fragment>
      ))}
    </Menu>
  );
}
