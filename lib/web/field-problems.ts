import type { z } from "zod";

/** Zod's issues as one sentence a field; what belongs to no field is under "". */
export function fieldProblems(error: z.ZodError): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const issue of error.issues) problems[issue.path.join(".")] ??= issue.message;
  return problems;
}
