"use client";

import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { type Choice, ChoiceList } from "./choice-list";
import { classNames } from "./class-names";
import { FieldProblem } from "./field-frame";
import { Spinner } from "./spinner";

type Props<Item extends Choice> = {
  label: string;
  /** What matches what was typed; the caller looks it up. */
  items: readonly Item[];
  inputValue?: string;
  defaultInputValue?: string;
  onInputChange?: (typed: string) => void;
  value?: string | null;
  onChange?: (id: string | null) => void;
  isLoading?: boolean;
  placeholder?: string;
  description?: ReactNode;
  error?: string | undefined;
  /** Said when nothing matches. */
  empty?: ReactNode;
  allowsCustomValue?: boolean;
  hidesLabel?: boolean;
  name?: string;
  className?: string;
};

/** Type-ahead over a list too long to show: the caller answers each change of the text with matching items. */
export function ComboBox<Item extends Choice>(props: Props<Item>) {
  const {
    label,
    items,
    onChange,
    isLoading,
    placeholder,
    description,
    error,
    empty,
    hidesLabel,
    className,
    ...rest
  } = props;
  return (
    <AriaComboBox
      {...rest}
      items={items}
      onChange={(key) => onChange?.(key === null ? null : String(key))}
      allowsEmptyCollection
      menuTrigger="focus"
      isInvalid={Boolean(error)}
      className={classNames("flex min-w-0 flex-col gap-1", className)}
    >
      <Label className={hidesLabel ? "sr-only" : "font-medium"}>{label}</Label>
      {description ? (
        <Text slot="description" className="text-sm text-muted">
          {description}
        </Text>
      ) : null}
      <Group className="relative">
        <Input placeholder={placeholder} className="control pr-8" />
        <Button className="absolute inset-y-0 right-0 flex w-8 cursor-pointer items-center justify-center text-faint">
          {isLoading ? <Spinner /> : <ChevronDown aria-hidden className="size-4" />}
        </Button>
      </Group>
      {error ? (
        <Text slot="errorMessage" elementType="div">
          <FieldProblem>{error}</FieldProblem>
        </Text>
      ) : null}
      <Popover offset={4} className="floating w-(--trigger-width)">
        <ChoiceList<Item> empty={isLoading ? "Looking…" : empty} />
      </Popover>
    </AriaComboBox>
  );
}
