import { closeDatabase } from "@/lib/database/client";
import { seed } from "@/prisma/seed";

await seed(process.env.ANSWER_DESK_SAMPLE_PASSWORD ?? "");
await closeDatabase();
process.exit();
