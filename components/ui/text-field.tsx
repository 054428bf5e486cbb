"use client";

import { type ComponentProps, useId } from "react";
import { FieldFrame, type FieldWords, fieldTies } from "./field-frame";

type Props = FieldWords & Omit<ComponentProps<"input">, "className">;

/** A line of text. The browser keeps what is typed, so it spreads `register(...)` and loses nothing on a re-render. */
export function TextField(props: Props) {
  const { label, description, error, isOptional, hidesLabel, className, ...input } = props;
  const ownId = useId();
  const id = input.id ?? ownId;
  const words = { label, description, error, isOptional, hidesLabel, className };
  return (
    <FieldFrame id={id} {...words}>
      <input type="text" {...input} {...fieldTies(id, words)} className="control" />
    </FieldFrame>
  );
}
