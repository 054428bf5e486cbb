import { type ReactNode, useId } from "react";
import { FieldFrame } from "@/components/ui/field-frame";

type Props = { label: string; name: string; value?: string; all: string; children: ReactNode };

/** A choice in a plain form that works without script; its first entry chooses nothing. */
export function PlainSelect({ label, name, value, all, children }: Props) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label}>
      <select id={id} name={name} defaultValue={value ?? ""} className="control min-w-0 cursor-pointer">
        <option value="">{all}</option>
        {children}
      </select>
    </FieldFrame>
  );
}
