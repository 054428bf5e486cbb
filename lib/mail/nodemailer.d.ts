/** As much of nodemailer 7 as we use. */
declare module "nodemailer" {
  export type Letter = {
    from: string;
    to: string;
    subject: string;
    text: string;
    html: string;
    messageId: string;
    date: Date;
    headers: Record<string, string>;
  };
  export type Transport = { sendMail(letter: Letter): Promise<unknown>; close(): void };
  export function createTransport(options: Record<string, unknown>): Transport;
}
