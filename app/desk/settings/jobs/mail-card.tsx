import { PressButton } from "@/components/forms/press-button";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import type { MailDesk } from "@/lib/mail/get-mail-desk";
import type { MailAct } from "@/lib/mail/mail-input";
import type { ActionResult } from "@/lib/web/action-result";

type Act = (input: MailAct) => Promise<ActionResult<unknown>>;
type Props = { mail: MailDesk; zone: string; retryMail: Act; letMailGo: Act };

/** How mail stands: whether it is set up, what waits, what delays it, and which letters were refused. */
export function MailCard({ mail, zone, retryMail, letMailGo }: Props) {
  const { isOn, waiting, sentToday, delayed, failed } = mail;
  return (
    <Card title="Mail" isFlush>
      <div className="flex flex-col gap-3 px-4 pb-3">
        {isOn ? (
          <p>
            {waiting === 0 ? "No letter waits" : letters(waiting, "waits", "wait")};{" "}
            {letters(sentToday, "was", "were")} sent in the last 24 hours.
          </p>
        ) : (
          <p>
            Mail is off: everything stands in the inboxes and nothing is sent. To switch it on, set SMTP_URL,
            MAIL_FROM and ANSWER_DESK_ORIGIN, and start the server again.
          </p>
        )}
        {delayed ? (
          <Notice tone="warning" title="Letters are delayed">
            {delayed.sentence} The first has waited since <DateText instant={delayed.since} zone={zone} />.
            Each is tried again by itself; nothing else waits for mail.
          </Notice>
        ) : null}
      </div>
      {failed.length > 0 ? (
        <ul aria-label="Letters that were refused" className="divide-y divide-line border-t border-line">
          {failed.map(({ mailId, reader, failedAt, tries, sentence }) => (
            <li key={mailId} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-2.5">
              <div className="min-w-60 flex-1">
                <p className="font-medium">To {reader}</p>
                <p className="text-sm break-words">{sentence}</p>
                <p className="text-sm text-muted">
                  <DateText instant={failedAt} zone={zone} />, after{" "}
                  {tries === 1 ? "1 try" : `${tries} tries`}
                </p>
              </div>
              <div className="flex flex-wrap gap-2">
                <PressButton
                  size="small"
                  input={{ mailId }}
                  act={retryMail}
                  done="It will be tried again within a minute"
                  label={`Try again: the letter to ${reader}`}
                >
                  Try again
                </PressButton>
                <PressButton
                  size="small"
                  input={{ mailId }}
                  act={letMailGo}
                  done="Let go; it still stands in the inbox"
                  label={`Let go: the letter to ${reader}`}
                >
                  Let go
                </PressButton>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

function letters(count: number, one: string, many: string): string {
  return count === 1 ? `1 letter ${one}` : `${count.toLocaleString("en-US")} letters ${many}`;
}
