"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useId, useState } from "react";
import { Button } from "react-aria-components/Button";
import { FieldFrame, type FieldWords, fieldTies } from "./field-frame";

type Props = FieldWords & Omit<ComponentProps<"input">, "className" | "type">;

/** A password, hidden until its owner asks to see it; spreads `register(...)`. */
export function PasswordField(props: Props) {
  const { label, description, error, isOptional, hidesLabel, className, ...input } = props;
  const [isShown, setShown] = useState(false);
  const ownId = useId();
  const id = input.id ?? ownId;
  const words = { label, description, error, isOptional, hidesLabel, className };
  const Icon = isShown ? EyeOff : Eye;
  return (
    <FieldFrame id={id} {...words}>
      <div className="relative">
        <input
          autoComplete="current-password"
          {...input}
          {...fieldTies(id, words)}
          type={isShown ? "text" : "password"}
          autoCapitalize="none"
          spellCheck={false}
          className="control pr-10"
        />
        <Button
          aria-label={isShown ? "Hide the password" : "Show the password"}
          aria-controls={id}
          onPress={() => setShown(!isShown)}
          className="absolute inset-y-0 right-0 flex w-9 cursor-pointer items-center justify-center rounded-md text-faint -outline-offset-2 hover:text-ink"
        >
          <Icon aria-hidden className="size-4" />
        </Button>
      </div>
    </FieldFrame>
  );
}
