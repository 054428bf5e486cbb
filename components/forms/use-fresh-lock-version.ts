"use client";

import { useEffect, useRef } from "react";
import type { DefaultValues, FieldValues, Path, PathValue, UseFormReturn } from "react-hook-form";

/**
 * After its own accepted submit a form takes the next lockVersion the page gives it; at no other time, so that
 * somebody else's change is always met as a conflict and never overwritten unseen.
 */
export function useFreshLockVersion<Input extends FieldValues>(
  form: UseFormReturn<Input>,
  defaults: DefaultValues<Input>,
) {
  const isFollowing = useRef(false);
  const { setValue } = form;
  const fresh: unknown = (defaults as { lockVersion?: unknown }).lockVersion;
  useEffect(() => {
    if (!isFollowing.current || fresh === undefined) return;
    isFollowing.current = false;
    setValue("lockVersion" as Path<Input>, fresh as PathValue<Input, Path<Input>>);
  }, [fresh, setValue]);
  return {
    follow: () => {
      isFollowing.current = true;
    },
  };
}
