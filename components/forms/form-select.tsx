"use client";

import type { ComponentProps } from "react";
import { type Control, type FieldValues, type Path, useController } from "react-hook-form";
import { Select } from "@/components/ui/select";

type Props<Values extends FieldValues> = Omit<
  ComponentProps<typeof Select>,
  "value" | "onChange" | "name" | "error"
> & {
  control: Control<Values>;
  name: Path<Values>;
};

/** A choice of a form, tied to it by `control`. */
export function FormSelect<Values extends FieldValues>({ control, name, ...rest }: Props<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Select
      {...rest}
      name={name}
      value={field.value ?? null}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  );
}
