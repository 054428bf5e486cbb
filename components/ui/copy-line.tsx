"use client";

import { CopyButton } from "./copy-button";
import { TextField } from "./text-field";

type Props = { label: string; text: string; copy: string };

/** One line to be copied as it is, with its button. */
export function CopyLine({ label, text, copy }: Props) {
  return (
    <div className="flex items-end gap-2">
      <TextField
        label={label}
        readOnly
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        className="flex-1"
      />
      <CopyButton text={text} variant="primary">
        {copy}
      </CopyButton>
    </div>
  );
}
