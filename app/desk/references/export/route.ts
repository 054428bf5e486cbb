import { sendChosenReferences, sendReferences } from "@/lib/web/export-endpoint";

export const dynamic = "force-dynamic";

export const GET = sendReferences;
export const HEAD = sendReferences;
export const POST = sendChosenReferences;
