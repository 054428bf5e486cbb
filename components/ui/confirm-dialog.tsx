"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { TextField } from "./text-field";

type Props = {
  title: string;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  /** The verb on the button: "Withdraw the answer", never "OK". */
  confirm: string;
  /** The word on the button that changes nothing, where "Cancel" could mean either. */
  wayOut?: string;
  isDangerous?: boolean;
  isPending?: boolean;
  /** A word that must be typed before the button works. */
  typed?: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onConfirm: () => void;
  children?: ReactNode;
};

/** Asks once more before something that is hard to undo. */
export function ConfirmDialog(props: Props) {
  return <Question key={props.isOpen ? "open" : "closed"} {...props} />;
}

// A new one each time it opens, so that a word typed once is never already there the next time.
function Question(props: Props) {
  const { title, description, confirm, isDangerous, isPending, typed, isOpen, onOpenChange, onConfirm } =
    props;
  const [word, setWord] = useState("");
  const reason = typed && word.trim() !== typed ? `Type “${typed}” first.` : null;
  return (
    <Dialog
      role="alertdialog"
      size="small"
      {...{ title, description, isOpen, onOpenChange }}
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>{props.wayOut ?? "Cancel"}</Button>
          <Button variant={isDangerous ? "danger" : "primary"} {...{ reason, isPending }} onPress={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {props.children}
      {typed ? (
        <TextField
          label={`Type “${typed}” to confirm`}
          autoComplete="off"
          value={word}
          onChange={(event) => setWord(event.target.value)}
        />
      ) : null}
    </Dialog>
  );
}
