import { defineConfig, devices } from "@playwright/test";

/** The stories of e2e/. `npm test -- e2e` finds the browser, starts the application and says where it is. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  timeout: 90_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  reporter: [["list"], ["json"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.ANSWER_DESK_E2E_URL ?? "http://localhost:3000",
    actionTimeout: 20_000,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH || undefined,
      args: ["--no-sandbox", "--disable-background-networking", "--no-first-run", "--disable-quic"],
    },
  },
});
