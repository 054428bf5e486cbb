import { sendMail } from "@/lib/mail/send-mail";

/** A process of its own that collects and sends mail once, by SMTP_URL of its environment; a test kills it in the middle. */
await sendMail({ now: () => new Date(), signal: new AbortController().signal });
process.exit(0);
