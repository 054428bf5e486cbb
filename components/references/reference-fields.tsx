"use client";

import type { ReactNode } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { FormField } from "@/components/forms/form-field";
import { type FieldName, fieldsFor } from "@/components/references/fields-by-type";
import type { ReferenceInput } from "@/lib/references/reference-input";

/** The form's values: the optional parts of the schema's input may be missing until typed. */
export type ReferenceValues = Partial<ReferenceInput> & Pick<ReferenceInput, "type" | "title">;

type Props = {
  /** The choice of the kind of source, tied to the form that holds these fields. */
  kind: ReactNode;
  values: ReferenceValues;
  register: (name: FieldName) => UseFormRegisterReturn;
  errorOf: (name: FieldName) => string | undefined;
};

const optional = new Set<FieldName>([
  "note",
  "editors",
  "containerShort",
  "number",
  "pmcid",
  "isbn",
  "place",
  "edition",
  "accessed",
  "online",
  "language",
]);
const long = new Set<FieldName>(["title", "authors", "note"]);

/** The fields of one source, those that its kind has; whatever was filled in stays in sight when the kind changes. */
export function ReferenceFields({ kind, values, register, errorOf }: Props) {
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      <div className="col-span-2 sm:col-span-4 sm:max-w-64">{kind}</div>
      {fieldsFor(values.type, values).map(({ name, label, wide, hint }) => (
        <div
          key={name}
          className={wide ? "col-span-2 min-w-0 sm:col-span-4" : "col-span-1 min-w-0 sm:col-span-2"}
        >
          <FormField
            label={label}
            description={hint}
            error={errorOf(name)}
            isOptional={optional.has(name)}
            autoComplete="off"
            {...(long.has(name) ? { rows: 2 } : { rows: undefined })}
            {...register(name)}
          />
        </div>
      ))}
    </div>
  );
}
