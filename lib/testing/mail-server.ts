import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** What a mail server says to a step, or nothing when it goes on: a code and a sentence. */
type Says = { code: number; words: string } | null;

/** How the server behaves now; it may be changed at any time. */
export type Manners = {
  connect: () => Says;
  sender: () => Says;
  reader: (address: string) => Says;
  letter: (raw: string) => Says | Promise<Says>;
};

/** A letter as it was taken, with the folds of quoted-printable undone. */
export type TakenLetter = { to: string; raw: string };

/** A real mail server on this machine, with the letters it took. */
export type MailServer = {
  url: string;
  port: number;
  letters: TakenLetter[];
  manners: Manners;
  close: () => Promise<void>;
};

/** Starts a mail server that takes everything until its manners say otherwise. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const letters: TakenLetter[] = [];
  const manners: Manners = {
    connect: () => null,
    sender: () => null,
    reader: () => null,
    letter: () => null,
  };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onConnect: (_, done) => done(problemOf(manners.connect())),
    onMailFrom: (_address, _session, done) => done(problemOf(manners.sender())),
    onRcptTo: ({ address }, _, done) => done(problemOf(manners.reader(address))),
    onData: (stream, { envelope }, done) => {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", async () => {
        const raw = Buffer.concat(pieces).toString("utf8");
        const problem = problemOf(await manners.letter(raw));
        if (!problem) letters.push({ to: envelope.rcptTo[0]?.address ?? "", raw: unfolded(raw) });
        done(problem);
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  const { port: taken } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((ended) => server.close(ended));
  return { url: `smtp://127.0.0.1:${taken}`, port: taken, letters, manners, close };
}

function problemOf(says: Says) {
  return says && Object.assign(new Error(says.words), { responseCode: says.code });
}

function unfolded(raw: string): string {
  return raw
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
