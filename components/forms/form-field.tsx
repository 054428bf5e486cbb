"use client";

import type { ComponentProps } from "react";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

type Line = ComponentProps<typeof TextField> & { rows?: undefined };
type Lines = ComponentProps<typeof TextArea> & { rows: number };

/** A field of a form: a line, or with `rows` several; spreads `register(...)`. */
export function FormField(props: Line | Lines) {
  return props.rows === undefined ? <TextField {...props} /> : <TextArea {...props} />;
}
