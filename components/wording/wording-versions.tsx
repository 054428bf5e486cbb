import { DateText } from "@/components/ui/date-text";
import { PlainLink } from "@/components/ui/plain-link";
import type { ActionResult } from "@/lib/web/action-result";
import type { WordingVersion } from "@/lib/wording/find-wording-desk";
import type { CancelWordingInput } from "@/lib/wording/wording-input";
import { StandingBadge } from "./standing-badge";
import { TakeBackButton } from "./take-back-button";

type Props = {
  versions: readonly WordingVersion[];
  /** The address of the wording's page. */
  here: string;
  zone: string;
  /** Why the actor may not take a version back, or null. */
  reason: string | null;
  cancel: (input: CancelWordingInput) => Promise<ActionResult<unknown>>;
};

/** Every version of a wording, newest first: when it was on the pages, who wrote it, who approved it. */
export function WordingVersions({ versions, ...rest }: Props) {
  return (
    <ol className="flex flex-col divide-y divide-line">
      {versions.map((version, place) => (
        <Version key={version.id} {...{ version, ...rest }} before={versions[place + 1]?.number} />
      ))}
    </ol>
  );
}

type VersionProps = Omit<Props, "versions"> & { version: WordingVersion; before: number | undefined };

function Version({ version, before, here, zone, reason, cancel }: VersionProps) {
  const { number, standing, text, note, takenBack } = version;
  return (
    <li className="flex flex-col gap-2 py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-medium">Version {number}</h3>
        <StandingBadge standing={standing} />
        <p className="min-w-0 flex-1 text-sm text-muted">
          <Period {...{ version, zone }} />
        </p>
        {before === undefined ? null : (
          <PlainLink href={`${here}?from=${before}&to=${number}#compare`} className="text-link text-sm">
            Compare with version {before}
          </PlainLink>
        )}
      </div>
      <p className="max-w-prose break-words whitespace-pre-line">{text}</p>
      <p className="text-sm text-muted">
        {[peopleOf(version), note && `“${note}”`].filter(Boolean).join(" ")}
      </p>
      {takenBack ? (
        <p className="text-sm text-muted">
          Taken back by {takenBack.by}: “{takenBack.reason}”
        </p>
      ) : null}
      {standing === "coming" ? (
        <div>
          <TakeBackButton {...{ versionId: version.id, number, reason, cancel }} />
        </div>
      ) : null}
    </li>
  );
}

function Period({ version: { standing, from, until }, zone }: { version: WordingVersion; zone: string }) {
  if (standing === "taken back" || standing === "passed over")
    return (
      <>
        Was to begin <DateText instant={from} zone={zone} />
      </>
    );
  return (
    <>
      {standing === "coming" ? "From " : "Since "}
      <DateText instant={from} zone={zone} />
      {until ? (
        <>
          {" "}
          until <DateText instant={until} zone={zone} />
        </>
      ) : null}
    </>
  );
}

function peopleOf({ writers, approver }: WordingVersion): string {
  if (!approver) return "From before wordings were approved by a second person.";
  return `Written by ${writers.join(", ")}. Approved by ${approver}.`;
}
