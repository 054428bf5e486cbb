import { database } from "@/lib/database/client";
import { publishRevision } from "@/lib/publication/publish-revision";

/** A process of its own that publishes one edition: `publish-once.mts PERSON INPUT-AS-JSON`. Says "publishing" first, so that a test knows when to kill it. */
const [personId = "", input = "{}"] = process.argv.slice(2);
const person = await database.person.findUniqueOrThrow({ where: { id: personId } });
process.stdout.write("publishing\n");
await publishRevision(person, JSON.parse(input));
process.stdout.write("published\n");
process.exit(0);
