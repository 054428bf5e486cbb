"use client";

import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";
import { type Choice, ChoiceList } from "./choice-list";
import { classNames } from "./class-names";
import { FieldProblem } from "./field-frame";

type Props = {
  label: string;
  choices: readonly Choice[];
  value?: string | null;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  placeholder?: string;
  description?: ReactNode;
  error?: string | undefined;
  hidesLabel?: boolean;
  isDisabled?: boolean;
  className?: string;
};

/** One of a short, known list. */
export function Select({
  label,
  choices,
  onChange,
  description,
  error,
  hidesLabel,
  className,
  ...rest
}: Props) {
  return (
    <AriaSelect
      {...rest}
      placeholder={rest.placeholder ?? "Choose"}
      isInvalid={Boolean(error)}
      onChange={(key) => onChange?.(String(key))}
      className={classNames("flex min-w-0 flex-col gap-1", className)}
    >
      <Label className={hidesLabel ? "sr-only" : "font-medium"}>{label}</Label>
      {description ? (
        <Text slot="description" className="text-sm text-muted">
          {description}
        </Text>
      ) : null}
      <Button
        className={classNames(
          "control flex cursor-pointer items-center gap-2 pr-2 text-left",
          error && "border-danger!",
        )}
      >
        <SelectValue className="min-w-0 flex-1 truncate data-placeholder:text-faint [&_[slot=description]]:hidden">
          {({ defaultChildren, selectedText }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-faint" />
      </Button>
      {error ? (
        <Text slot="errorMessage" elementType="div">
          <FieldProblem>{error}</FieldProblem>
        </Text>
      ) : null}
      <Popover offset={4} className="floating min-w-(--trigger-width)">
        <ChoiceList items={choices} />
      </Popover>
    </AriaSelect>
  );
}
