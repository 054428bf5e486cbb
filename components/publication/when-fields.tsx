"use client";

import type { FieldErrors, UseFormRegister } from "react-hook-form";
import { FormField } from "@/components/forms/form-field";
import type { PublishFormInput } from "@/components/publication/use-publish-form";
import { ZonedTime } from "@/components/publication/zoned-time";
import { RadioGroup } from "@/components/ui/radio-group";
import type { ReadWallTime } from "@/lib/answers/wall-time";

type Props = {
  register: UseFormRegister<PublishFormInput>;
  errors: FieldErrors<PublishFormInput>;
  today: string;
  zone: string;
  now: Date;
  /** What the day and the time mean; null while one of them is missing. */
  read: ReadWallTime | null;
  /** The two clocks of a time that comes twice. */
  twice: readonly [string, string] | null;
};

/** The day and the time of a publication to come, in the centre's zone, and what they mean. */
export function WhenFields({ register, errors, today, zone, now, read, twice }: Props) {
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <FormField label="Day" type="date" min={today} error={errors.day?.message} {...register("day")} />
        <FormField label="Time" type="time" error={errors.time?.message} {...register("time")} />
      </div>
      {twice ? (
        <RadioGroup
          label="This time comes twice"
          description="The clocks are put back that night."
          choices={[
            { id: "first", label: `The first, ${twice[0]}` },
            { id: "second", label: `The second, an hour later, ${twice[1]}` },
          ]}
          {...register("whichHour")}
        />
      ) : null}
      <p aria-live="polite" className="rounded-lg bg-sunken px-3 py-2">
        <Meaning {...{ read, zone, now }} />
      </p>
    </div>
  );
}

function Meaning({ read, zone, now }: Pick<Props, "read" | "zone" | "now">) {
  if (read === null) return <span className="text-muted">Times are those of {zone}.</span>;
  if (read.instant === null) return <span className="text-warning-ink">{read.sentence}</span>;
  if (read.instant <= now) {
    return <span className="text-warning-ink">This time has passed. Choose one to come.</span>;
  }
  return <ZonedTime {...{ instant: read.instant, zone, now }} />;
}
