import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import os from "node:os";

/** The machine a report was made on, and the state of the project. */
export type Machine = {
  name: string;
  processor: string;
  cores: number;
  memoryGigabytes: number;
  system: string;
  node: string;
  postgresql: string;
  commit: string;
  /** Processes wanting a core in the minute before: above 0.5 a core the figures are worse than the machine can. */
  loadBefore: number;
};

/** Reads the machine as it is now. */
export function readMachine(postgresql: string): Machine {
  return {
    name: os.hostname(),
    processor: os.cpus()[0]?.model.trim() || os.arch(),
    cores: os.availableParallelism(),
    memoryGigabytes: Math.round(os.totalmem() / 1_073_741_824),
    system: systemName(),
    node: process.version,
    postgresql,
    commit: commitName(),
    loadBefore: Math.round((os.loadavg()[0] ?? 0) * 100) / 100,
  };
}

function systemName(): string {
  const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  const pretty = /^PRETTY_NAME="?([^"\n]+)/m.exec(release)?.[1];
  return [pretty ?? os.type(), os.release()].join(", ");
}

function commitName(): string {
  try {
    const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
    const edited = execFileSync(
      "git",
      ["status", "--porcelain", "--", "app", "lib", "components", "server.mts"],
      { encoding: "utf8" },
    );
    return edited.trim() === "" ? commit : `${commit}, edited`;
  } catch {
    return "unknown";
  }
}
