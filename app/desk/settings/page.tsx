import type { Metadata } from "next";
import {
  changeBoilerplate,
  changeCentre,
  changeReviewSettings,
  changeSourceSettings,
} from "@/app/desk/settings/actions";
import { PageHeader } from "@/components/desk/page-header";
import { CentreForm } from "@/components/settings/centre-form";
import { ReviewSettingsForm } from "@/components/settings/review-settings-form";
import { SourceSettingsForm } from "@/components/settings/source-settings-form";
import { WordingForm } from "@/components/settings/wording-form";
import { WordingHistory } from "@/components/settings/wording-history";
import { Card } from "@/components/ui/card";
import { PlainLink } from "@/components/ui/plain-link";
import { getCentre, listWordings } from "@/lib/settings/queries";
import {
  type BoilerplateKind,
  boilerplateKinds,
  boilerplateNames,
  timeZones,
} from "@/lib/settings/settings-input";
import { requireDesk } from "@/lib/web/session";

export const metadata: Metadata = { title: "Settings" };

const places: Record<BoilerplateKind, string> = {
  closing_words: "Stand after every answer. Published pages keep the wording they were published with.",
  sign_off: "The name under the closing words.",
  disclaimer: "Stands at the foot of every answer.",
};

/** What is true of the whole centre: its name, its days, and the words under every answer. */
export default async function SettingsPage() {
  const actor = await requireDesk("manageSettings");
  const [centre, wordings] = await Promise.all([getCentre(), listWordings(actor)]);
  return (
    <>
      <PageHeader title="Settings" />
      <div className="flex max-w-3xl flex-col gap-5">
        <Card title="The centre">
          <CentreForm
            centre={{ name: centre.name, timeZone: centre.timeZone, lockVersion: centre.lockVersion }}
            zones={timeZones()}
            changeCentre={changeCentre}
          />
        </Card>
        <Card title="Reviews" description="How a second person signs what they approve.">
          <ReviewSettingsForm
            settings={{ signAgainMinutes: centre.signAgainMinutes, lockVersion: centre.lockVersion }}
            changeReviewSettings={changeReviewSettings}
          />
        </Card>
        <Card title="Sources" description="How the sources of answers are looked after.">
          <SourceSettingsForm
            settings={{
              contactEmail: centre.contactEmail,
              sourceAgeYears: centre.sourceAgeYears,
              lockVersion: centre.lockVersion,
            }}
            changeSourceSettings={changeSourceSettings}
          />
          <p className="mt-4 text-sm">
            <PlainLink href="/desk/settings/jobs">
              Jobs: look-ups and checks, what waits and what failed
            </PlainLink>
          </p>
        </Card>
        {boilerplateKinds.map((kind) => {
          const { number, text } = wordings[kind][0] ?? { number: 0, text: "" };
          return (
            <Card key={kind} title={boilerplateNames[kind]} description={places[kind]}>
              <WordingForm wording={{ kind, number, text }} changeBoilerplate={changeBoilerplate} />
              <WordingHistory wordings={wordings[kind]} zone={centre.timeZone} />
            </Card>
          );
        })}
      </div>
    </>
  );
}
