"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-look";
import { classNames } from "@/components/ui/class-names";
import { FormProblem } from "./form-problem";

type Props = {
  refusal?: string | undefined;
  busy: boolean;
  /** What the button does: "Save draft". */
  children: ReactNode;
  /** Why the form cannot be sent at all. */
  reason?: string | null;
  variant?: ButtonVariant;
  /** Beside the button: a way out, or when it was last saved. */
  beside?: ReactNode;
  className?: string;
};

/** The end of a form: the domain's no, if any, and the button that sends it. */
export function SubmitRow({
  refusal,
  busy,
  children,
  reason,
  variant = "primary",
  beside,
  className,
}: Props) {
  return (
    <div className={classNames("flex flex-col gap-3", className)}>
      <FormProblem refusal={refusal} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" isPending={busy} {...{ variant, reason }}>
          {children}
        </Button>
        {beside}
      </div>
    </div>
  );
}
