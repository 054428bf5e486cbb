import { publishDue } from "@/lib/publication/publish-due";

/** A process of its own that publishes what is due at an instant: `publish-due-once.mts ISO-INSTANT`. Prints what it did as JSON. */
const [now = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await publishDue({ now: new Date(now) })));
process.exit(0);
