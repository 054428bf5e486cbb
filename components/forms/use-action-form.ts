"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type BaseSyntheticEvent, useRef, useState } from "react";
import { type DefaultValues, type FieldValues, type Path, type Resolver, useForm } from "react-hook-form";
import { type ZodType, z } from "zod";
import type { ActionResult, RefusalAnswer } from "@/lib/web/action-result";
import { type Attempt, attemptFor } from "./attempt";
import { answerOfThrown, type FormAnswer, formAnswer } from "./form-answer";
import { shownFields } from "./shown-fields";
import { useFreshLockVersion } from "./use-fresh-lock-version";

type Action<Input, Value> = (input: Input) => Promise<ActionResult<Value>>;
type Then<Value> = (value: Value | undefined) => void;

/**
 * A form judged by the server's own schema. Errors on fields and the domain's no come back onto the form, what was
 * typed stays, the first error gets the focus, and pressing twice is one act: where the schema has an
 * `idempotencyKey`, the form fills it in.
 */
export function useActionForm<Output, Input extends FieldValues, Value = void>(
  schema: ZodType<Output, Input>,
  action: Action<Input, Value>,
  defaults: DefaultValues<Input>,
) {
  const attempt = useRef<Attempt | null>(null);
  const isInFlight = useRef(false);
  const [refusal, setRefusal] = useState<RefusalAnswer | null>(null);
  const form = useForm<Input>({ resolver: keyedResolver(schema, attempt), defaultValues: defaults });
  const lockVersion = useFreshLockVersion(form, defaults);

  function settle(answer: FormAnswer, sent: Input) {
    setRefusal(answer.refusal);
    for (const { name, sentence } of answer.fields)
      form.setError(name as Path<Input>, { type: "server", message: sentence });
    const [first] = answer.fields;
    if (first) form.setFocus(first.name as Path<Input>);
    if (answer.refusal)
      form.setError("root", { type: answer.refusal.code, message: answer.refusal.sentence });
    if (!answer.isAccepted) return;
    attempt.current = null;
    lockVersion.follow();
    form.reset(sent as DefaultValues<Input>, { keepValues: true });
  }

  function submitThen(then: Then<Value>) {
    return async (event?: BaseSyntheticEvent) => {
      event?.preventDefault();
      if (isInFlight.current) return;
      isInFlight.current = true;
      setRefusal(null);
      const shown = shownFields(event?.currentTarget);
      const send = async (sent: Input) => {
        const { answer, value } = await ask(action, sent, shown);
        settle(answer, sent);
        if (answer.isAccepted) then(value);
      };
      await form
        .handleSubmit(send)(event)
        .finally(() => {
          isInFlight.current = false;
        });
    };
  }

  const submit = submitThen(() => undefined);
  return { ...form, submit, submitThen, refusal };
}

async function ask<Input, Value>(action: Action<Input, Value>, input: Input, shown: readonly string[]) {
  try {
    const result = await action(input);
    return { answer: formAnswer(result, shown), value: result.ok ? result.value : undefined };
  } catch (thrown) {
    return { answer: answerOfThrown(thrown), value: undefined };
  }
}

function keyedResolver<Output, Input extends FieldValues>(
  schema: ZodType<Output, Input>,
  attempt: { current: Attempt | null },
): Resolver<Input> {
  const judge = zodResolver(schema, undefined, { raw: true });
  const wantsKey = schema instanceof z.ZodObject && "idempotencyKey" in schema.shape;
  return (values, context, options) => {
    if (!wantsKey) return judge(values, context, options);
    const { idempotencyKey: _, ...typed } = values;
    attempt.current = attemptFor(attempt.current, typed);
    return judge({ ...values, idempotencyKey: attempt.current.key }, context, options);
  };
}
