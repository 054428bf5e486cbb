import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";

/** An application of a story's own, on its own port and data folder, that can die and be started again. */
export type OwnServer = {
  origin: string;
  start: () => Promise<void>;
  /** Kills the server as it stands (SIGKILL); what it leaves is taken down by the command that started it. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Makes ready an application in a data folder, with variables of its own that are made from its origin; `npm test` has built it. */
export async function ownServer(
  folder: string,
  variables: (origin: string) => Record<string, string> = () => ({}),
): Promise<OwnServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  let command: ChildProcess | null = null;
  const ended = (child: ChildProcess) => new Promise<void>((tell) => child.once("close", () => tell()));
  return {
    origin,
    start: async () => {
      command = await launch(port, folder, variables(origin));
    },
    kill: async () => {
      if (!command?.pid) return;
      const over = ended(command);
      const server = execFileSync("pgrep", ["-P", String(command.pid), "-f", "server.mjs"], {
        encoding: "utf8",
      });
      process.kill(Number(server.trim().split("\n")[0]), "SIGKILL");
      await over;
      command = null;
    },
    stop: async () => {
      if (!command) return;
      const over = ended(command);
      command.kill("SIGTERM");
      await over;
      command = null;
    },
  };
}

async function launch(
  port: number,
  folder: string,
  variables: Record<string, string>,
): Promise<ChildProcess> {
  const { DATABASE_URL: _, NEXTAUTH_SECRET: __, NEXTAUTH_URL: ___, NODE_ENV: ____, ...rest } = process.env;
  const command = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...rest,
      PORT: String(port),
      NEXTAUTH_URL: `http://localhost:${port}`,
      ANSWER_DESK_DATA: folder,
      ...variables,
    } as unknown as NodeJS.ProcessEnv,
  });
  let said = "";
  await new Promise<void>((tell, fail) => {
    for (const stream of [command.stdout, command.stderr])
      stream?.on("data", (chunk) => {
        said += chunk;
        if (said.includes("Answer Desk is ready")) tell();
      });
    command.once("exit", () => fail(new Error(`The application did not start:\n${said}`)));
  });
  return command;
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((tell) => {
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => tell(typeof address === "object" && address ? address.port : 0));
    });
  });
}
