/** Runs once in each server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || !process.env.DATABASE_URL) return;
  const { keepHeads } = await import("@/lib/audit/keep-heads");
  keepHeads();
}
