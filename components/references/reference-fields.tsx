"use client";

import { type Control, type FieldErrors, type UseFormRegister, useWatch } from "react-hook-form";
import { FormField } from "@/components/forms/form-field";
import { FormSelect } from "@/components/forms/form-select";
import { fieldsFor } from "@/components/references/fields-by-type";
import type { ReferenceInput } from "@/lib/references/reference-input";
import { type ReferenceType, referenceTypes } from "@/lib/references/reference-schema";

/** The form's values: the optional parts of the schema's input may be missing until typed. */
export type ReferenceValues = Partial<ReferenceInput> & Pick<ReferenceInput, "type" | "title">;

type Props = {
  register: UseFormRegister<ReferenceValues>;
  control: Control<ReferenceValues>;
  errors: FieldErrors<ReferenceValues>;
};

const kinds = Object.entries(referenceTypes).map(([id, label]) => ({ id, label }));
const optional = new Set([
  "note",
  "editors",
  "containerShort",
  "number",
  "pmcid",
  "isbn",
  "place",
  "edition",
  "accessed",
]);

/** The fields of one source, those that its kind has; whatever was filled in stays in sight when the kind changes. */
export function ReferenceFields({ register, control, errors }: Props) {
  const values = useWatch({ control }) as ReferenceValues;
  const fields = fieldsFor((values.type ?? "document") as ReferenceType, values);
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-3 sm:grid-cols-4">
      <div className="col-span-2 sm:col-span-4">
        <FormSelect
          control={control}
          name="type"
          label="Kind of source"
          choices={kinds}
          className="sm:max-w-64"
        />
      </div>
      {fields.map(({ name, label, wide, hint }) => (
        <div
          key={name}
          className={wide ? "col-span-2 sm:col-span-4" : "col-span-2 min-w-0 max-sm:col-span-1 sm:col-span-2"}
        >
          <FormField
            label={label}
            description={hint}
            error={errors[name]?.message}
            isOptional={optional.has(name)}
            autoComplete="off"
            {...(name === "title" || name === "authors" ? { rows: 2 as const } : {})}
            {...register(name)}
          />
        </div>
      ))}
    </div>
  );
}
