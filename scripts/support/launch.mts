import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { type EmbeddedDatabase, startEmbedded } from "@/lib/database/embedded";
import { type Environment, readEnvironment } from "@/lib/env";
import { SetupProblem } from "@/lib/errors/setup-problem";
import { buildApp, serverWords } from "./build-app.mts";
import { fillSample } from "./fill-sample.mts";
import { endPrograms } from "./prepare.mjs";
import { resolveDatabase } from "./resolve-database.mts";
import { giveUp, say } from "./say.mjs";

/** What runs, and whether somebody has asked it to stop. */
const running: { embedded: EmbeddedDatabase | null; server: ChildProcess | null; stopping: boolean } = {
  embedded: null,
  server: null,
  stopping: false,
};

/** npm start and npm run dev: database, build, sample content and server, in this order; ends when told to or when the server does. */
export async function launch(words: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {}); // a closed pipe must not end us
  const development = words.includes("--dev");
  const environment = readEnvironment(process.env);
  const address =
    environment.ANSWER_DESK_ORIGIN ?? environment.NEXTAUTH_URL ?? `http://localhost:${environment.PORT}`;
  process.env.PORT = String(environment.PORT);
  await refuseTakenPort(environment);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
  try {
    running.embedded = await resolveDatabase(environment);
    if (running.embedded) void guardDatabase(environment, running.embedded);
    if (!development) await buildApp();
    const password = running.embedded && (await fillSample(environment.ANSWER_DESK_DATA, running.embedded));
    if (running.stopping) return;
    await serve(development, environment);
    welcome(address, password);
  } catch (error) {
    if (running.stopping) return;
    running.stopping = true;
    await running.embedded?.stop();
    giveUp(error);
  }
}

async function refuseTakenPort({ PORT, HOST }: Environment): Promise<void> {
  const code = await new Promise<string | null>((tell) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => tell(error.code ?? error.message));
    probe.listen(PORT, HOST, () => probe.close(() => tell(null)));
  });
  if (code !== null) throw new SetupProblem(aboutPort(code, PORT));
}

function aboutPort(code: string, port: number): string {
  const another = `choose another one, for example: PORT=${port + 1} npm start`;
  if (code === "EADDRINUSE") return `Port ${port} is taken by another program. End that one, or ${another}`;
  if (code === "EACCES")
    return `This user may not listen on port ${port}. Ports below 1024 need a privilege: ${another}`;
  return `The server cannot listen on port ${port} (${code}). Correct HOST, or ${another}`;
}

async function serve(development: boolean, { PORT, HOST }: Environment): Promise<void> {
  const words = development
    ? [
        "node_modules/next/dist/bin/next",
        "dev",
        "--port",
        String(PORT),
        ...(HOST ? ["--hostname", HOST] : []),
      ]
    : serverWords;
  const server = spawn(process.execPath, words, {
    env: { ...process.env, NODE_ENV: development ? "development" : "production" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  running.server = server;
  server.once("exit", (_, signal) => void leaveAfterServer(signal));
  if (development) return;
  const told = await new Promise<unknown>((tell) => {
    server.once("message", tell);
    server.once("exit", () => tell("it ended while starting"));
  });
  if (told !== "ready") throw new SetupProblem(aboutPort(String(told), PORT));
}

async function leaveAfterServer(signal: string | null): Promise<void> {
  if (running.stopping) return;
  say(
    `The server ended unexpectedly${signal ? ` (${signal})` : ""}. What was saved is safe. Start it again with: npm start`,
  );
  await stop(1);
}

/** A database that dies is started again on its port, a few times; the server finds its way back by itself. */
async function guardDatabase({ ANSWER_DESK_DATA }: Environment, first: EmbeddedDatabase): Promise<void> {
  const { port } = first;
  for (let attempts = 5; attempts > 0; attempts -= 1) {
    await running.embedded?.gone;
    if (running.stopping) return;
    say("! The database ended unexpectedly. Starting it again.");
    running.embedded = await startEmbedded(ANSWER_DESK_DATA).catch(giveUp);
    if (running.embedded?.port !== port) break;
  }
  say("The database keeps ending. Its log is postgres.log in the data folder.");
  await stop(1);
}

async function stop(code: number): Promise<void> {
  if (running.stopping) return;
  running.stopping = true;
  endPrograms();
  const { server } = running;
  if (server && server.exitCode === null && server.signalCode === null) {
    const ended = new Promise((tell) => server.once("exit", tell));
    server.kill("SIGTERM");
    const force = setTimeout(() => server.kill("SIGKILL"), 15_000);
    await ended;
    clearTimeout(force);
  }
  await running.embedded?.stop();
  process.exit(code);
}

function welcome(address: string, password: string | null): void {
  const lines = [`Answer Desk is ready: ${address} (the desk: ${address}/desk)`];
  if (password !== null) {
    const names = ["specialist", "specialist2", "reviewer", "reviewer2", "publisher", "admin", "all-roles"];
    lines.push(`Sample accounts: ${names.map((name) => `${name}@example.org`).join(", ")}`);
    lines.push(`Password of each: ${password}`);
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}
