import "server-only";
import { createTransport, type Letter } from "nodemailer";
import { type Delivery, readSmtpError } from "@/lib/mail/delivery";
import { smtpAddress } from "@/lib/mail/smtp-address";

/** Hands letters over to a mail server, one after the other; whatever happens comes back as a word, never as an exception. */
export type PostOffice = { deliver: (letter: Letter) => Promise<Delivery>; close: () => void };

const TIMES = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  dnsTimeout: 5_000,
};

/** The mail server of an SMTP address; `times` (ms) are how long it may take over each step. */
export function openPostOffice(url: string, times: Partial<typeof TIMES> = {}): PostOffice {
  const transport = createTransport({
    ...{ ...smtpAddress(url), ...TIMES, ...times },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return {
    deliver: async (letter) => {
      try {
        await transport.sendMail(letter);
        return { end: "taken" };
      } catch (error) {
        return readSmtpError(error);
      }
    },
    close: () => transport.close(),
  };
}
