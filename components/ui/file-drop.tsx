"use client";

import { FileUp } from "lucide-react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Text } from "react-aria-components/Text";
import { Button } from "./button";

type Props = {
  label: string;
  /** Which files, in words: "Text files up to 1 MB". */
  description: string;
  acceptedFileTypes?: readonly string[];
  allowsMultiple?: boolean;
  onFiles: (files: File[]) => void;
};

/** A place to drop files on, with a button for those who do not drag. */
export function FileDrop({ label, description, acceptedFileTypes, allowsMultiple, onFiles }: Props) {
  return (
    <DropZone
      onDrop={async (event) => {
        const dropped = event.items.filter((item) => item.kind === "file");
        onFiles(await Promise.all(dropped.map((item) => item.getFile())));
      }}
      className="flex flex-col items-center gap-3 rounded-lg border border-dashed border-control-line bg-surface px-6 py-8 text-center outline-offset-2 outline-focus data-focus-visible:outline-2 data-drop-target:border-accent data-drop-target:bg-accent-soft"
    >
      <FileUp aria-hidden className="size-6 text-faint" />
      <div>
        <Text slot="label" className="block font-medium">
          {label}
        </Text>
        <p className="text-sm text-muted">{description}</p>
      </div>
      <FileTrigger
        acceptedFileTypes={acceptedFileTypes}
        allowsMultiple={allowsMultiple}
        onSelect={(files) => onFiles([...(files ?? [])])}
      >
        <Button>{allowsMultiple ? "Choose files" : "Choose a file"}</Button>
      </FileTrigger>
    </DropZone>
  );
}
