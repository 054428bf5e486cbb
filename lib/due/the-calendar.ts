import type { Witness } from "@/lib/audit/record-event";

/** Who reminds: nobody signed in. */
export const theCalendar: Witness = { id: null, name: "The calendar", roles: [] };
