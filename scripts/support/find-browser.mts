import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { SetupProblem } from "@/lib/errors/setup-problem";
import { run } from "./prepare.mjs";
import { say, step } from "./say.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A browser for the stories: the one named in PLAYWRIGHT_CHROMIUM_PATH, an installed one, Playwright's own, or Debian's. */
export async function findBrowser(): Promise<string> {
  const found = process.env.PLAYWRIGHT_CHROMIUM_PATH || installed();
  if (found && existsSync(found)) return found;
  if (process.env.PLAYWRIGHT_CHROMIUM_PATH)
    throw new SetupProblem(`PLAYWRIGHT_CHROMIUM_PATH names ${found}, and there is no such file.`);
  await step("Installing a browser for the tests (Playwright's)", () =>
    run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]),
  );
  if (existsSync(chromium.executablePath()) && works(chromium.executablePath()))
    return chromium.executablePath();
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    await step("Installing a browser for the tests (Debian's chromium)", async () => {
      await run("apt-get", ["update"]);
      const said = await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
        DEBIAN_FRONTEND: "noninteractive",
      });
      if (said !== null) say(said);
    });
    const debian = installed();
    if (debian) return debian;
  }
  throw new SetupProblem(
    'No browser was found for the end-to-end tests. Install Chromium (on Debian: apt-get install chromium), or set PLAYWRIGHT_CHROMIUM_PATH to one. Without it: "npm test -- unit" and "npm test -- db".',
  );
}

function installed(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...elsewhere,
    chromium.executablePath(),
  ];
  return places.find((place) => existsSync(place) && works(place)) ?? null;
}

function works(place: string): boolean {
  return spawnSync(place, ["--version"], { timeout: 20_000 }).status === 0;
}
