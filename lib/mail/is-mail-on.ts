import "server-only";
import { environment } from "@/lib/env";

/** Whether this server is set up to send mail (SMTP_URL, with which MAIL_FROM and ANSWER_DESK_ORIGIN must be set). */
export function isMailOn(): boolean {
  return environment().SMTP_URL !== undefined;
}
