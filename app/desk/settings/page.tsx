import type { Metadata } from "next";
import {
  changeCentre,
  changeReviewMonths,
  changeReviewSettings,
  changeSourceSettings,
} from "@/app/desk/settings/actions";
import { PageHeader } from "@/components/desk/page-header";
import { CentreForm } from "@/components/settings/centre-form";
import { ReviewMonthsForm } from "@/components/settings/review-months-form";
import { ReviewSettingsForm } from "@/components/settings/review-settings-form";
import { SourceSettingsForm } from "@/components/settings/source-settings-form";
import { Card } from "@/components/ui/card";
import { PlainLink } from "@/components/ui/plain-link";
import { isMailOn } from "@/lib/mail/is-mail-on";
import { getCentre } from "@/lib/settings/queries";
import { timeZones } from "@/lib/settings/settings-input";
import { requireDesk } from "@/lib/web/session";

export const metadata: Metadata = { title: "Settings" };

/** What is true of the whole centre: its name, its days, and how sources are looked after. */
export default async function SettingsPage() {
  await requireDesk("manageSettings");
  const centre = await getCentre();
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
            settings={{
              signAgainMinutes: centre.signAgainMinutes,
              proposalsBar: centre.proposalsBar,
              lockVersion: centre.lockVersion,
            }}
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
        </Card>
        <Card title="Jobs and mail" description="What is done without anybody pressing a button.">
          <p>
            {isMailOn()
              ? "Mail is on: people are written to as each has chosen on the profile page."
              : "Mail is off: no SMTP_URL is set for this server. Everything stands in the inboxes."}
          </p>
          <p className="mt-2 text-sm">
            <PlainLink href="/desk/settings/jobs" className="text-link">
              Jobs: look-ups, checks and mail, what waits and what failed
            </PlainLink>
          </p>
        </Card>
        <Card
          title="Intervals of reviews"
          description="How often a published answer is reviewed as a whole. A next review that is set already stays on its day."
        >
          <ReviewMonthsForm
            settings={{
              reviewMonthsHigh: centre.reviewMonthsHigh,
              reviewMonthsStandard: centre.reviewMonthsStandard,
              reviewMonthsLow: centre.reviewMonthsLow,
              lockVersion: centre.lockVersion,
            }}
            changeReviewMonths={changeReviewMonths}
          />
        </Card>
        <Card
          title="Wording"
          description="Closing words, sign-off, disclaimer and contact, as they stand under every answer."
        >
          <p className="text-sm">
            <PlainLink href="/desk/settings/wording" className="text-link">
              Read, write and approve the wording
            </PlainLink>
          </p>
        </Card>
      </div>
    </>
  );
}
