import { existsSync, readFileSync, rmSync } from "node:fs";

/** How a number of tests ended. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** The closing line, the same for every way to run the tests. */
export function closingLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

export function sum(counts: readonly Count[]): Count {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** Vitest's JSON report. A file that broke before its first test counts as one failure; so does a report that was never written. */
export function readVitest(file: string): Count {
  const report = take<VitestReport>(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(
    (result) => result.status === "failed" && result.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Playwright's JSON report. A story that passed only at the second try, which a small machine is given, counts once as passed; the run names it. */
export function readPlaywright(file: string): Count {
  const report = take<{
    stats: Record<"expected" | "unexpected" | "flaky" | "skipped", number>;
    errors: unknown[];
  }>(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

function take<T>(file: string): T | null {
  if (!existsSync(file)) return null;
  const report: T = JSON.parse(readFileSync(file, "utf8"));
  rmSync(file);
  return report;
}
