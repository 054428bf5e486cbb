import { spawn } from "node:child_process";

/** Runs a file of ours in a process of its own, where server code may be imported; gives the last line it printed. Throws with what it said when it fails. */
export async function runChild(
  file: string,
  words: readonly string[],
  variables: Record<string, string>,
): Promise<string> {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", file, ...words], {
    env: { ...process.env, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  let said = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const code = await new Promise((tell) => child.once("close", tell));
  if (code !== 0) throw new Error(`${file} failed:\n${said || printed}`);
  return printed.trim().split("\n").at(-1) ?? "";
}
