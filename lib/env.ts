import { z } from "zod";
import { SetupProblem } from "@/lib/errors/setup-problem";

const blank = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());
const whole = (sentence: string, { from, to, or }: { from: number; to: number; or: number }) =>
  z.preprocess(
    (value) => blank(value) ?? or,
    z.coerce.number(sentence).int(sentence).min(from, sentence).max(to, sentence),
  );

const databaseUrl = (name: string) =>
  z.string().refine((value) => /^postgres(ql)?:\/\/.+/.test(value) && URL.canParse(value), {
    message: `${name} must look like postgresql://user:password@host:5432/database (a password with special characters is written percent-encoded).`,
  });

const origin = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), {
    message:
      "ANSWER_DESK_ORIGIN must be the address people type, such as https://answers.example.org: it goes into links and cookies.",
  })
  .transform((value) => new URL(value).origin);

const secret = z
  .string()
  .min(
    32,
    "NEXTAUTH_SECRET is too short to protect sign-ins: set at least 32 random characters, for example from: openssl rand -base64 32",
  );

const SMTP_PROBLEM =
  "SMTP_URL must look like smtp://user:password@mail.example.org:587 or smtps://… (a password with special characters is written percent-encoded).";
const FROM_PROBLEM =
  "MAIL_FROM must be an address such as desk@example.org or Answer Desk <desk@example.org>: it is who the letters come from.";

const schema = z.object({
  PORT: whole("PORT must be a number from 1 to 65535.", { from: 1, to: 65_535, or: 3000 }),
  HOST: optional(z.string()),
  ANSWER_DESK_DATA: z.preprocess((value) => blank(value) ?? ".data", z.string()),
  DATABASE_URL: optional(databaseUrl("DATABASE_URL")),
  DATABASE_URL_APP: optional(databaseUrl("DATABASE_URL_APP")),
  DATABASE_URL_PUBLIC: optional(databaseUrl("DATABASE_URL_PUBLIC")),
  DATABASE_POOL: whole("DATABASE_POOL must be a number of connections from 2 to 500.", {
    from: 2,
    to: 500,
    or: 20,
  }),
  DATABASE_POOL_PUBLIC: whole("DATABASE_POOL_PUBLIC must be a number of connections from 1 to 100.", {
    from: 1,
    to: 100,
    or: 6,
  }),
  NEXTAUTH_SECRET: optional(secret),
  NEXTAUTH_URL: optional(origin),
  ANSWER_DESK_ORIGIN: optional(origin),
  ANSWER_DESK_SAMPLE_PASSWORD: optional(
    z.string().min(8, "ANSWER_DESK_SAMPLE_PASSWORD must have at least 8 characters."),
  ),
  ANSWER_DESK_CACHE_MB: whole("ANSWER_DESK_CACHE_MB must be a number from 1 to 4096.", {
    from: 1,
    to: 4096,
    or: 64,
  }),
  ANSWER_DESK_JOBS: z.preprocess(
    (value) => blank(value) ?? "inline",
    z.enum(
      ["inline", "off"],
      "ANSWER_DESK_JOBS must be inline (the server works on jobs) or off (only npm run worker does).",
    ),
  ),
  ANSWER_DESK_LOOKUPS: z.preprocess(
    (value) => blank(value) ?? "on",
    z.enum(
      ["on", "off"],
      "ANSWER_DESK_LOOKUPS must be on (PubMed, Crossref and links are asked when the network is there) or off.",
    ),
  ),
  NCBI_API_KEY: optional(
    z.string().regex(/^[0-9a-f]{36}$/i, "NCBI_API_KEY must be the 36 letters and digits that NCBI gave you."),
  ),
  SMTP_URL: optional(
    z.string().refine((value) => /^smtps?:\/\/[^/\s]+\/?$/.test(value) && URL.canParse(value), SMTP_PROBLEM),
  ),
  MAIL_FROM: optional(
    z.string().regex(/^(?:[^<>\r\n"]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, FROM_PROBLEM),
  ),
  TRUST_PROXY: z.preprocess(
    (value) => blank(value) ?? "no",
    z.enum(["yes", "no"], "TRUST_PROXY must be yes (a reverse proxy of yours sets x-forwarded-*) or no."),
  ),
  LOG_LEVEL: z.preprocess(
    (value) => blank(value) ?? "info",
    z.enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.",
    ),
  ),
});

/** The configuration after its check, in the names of the environment. */
export type Environment = z.infer<typeof schema>;

/** Checks a configuration as a whole; throws SetupProblem with one sentence a line for everything that is wrong. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const parsed = schema.safeParse(variables);
  const sentences = parsed.error?.issues.map((issue) => issue.message) ?? [];
  if (blank(variables.DATABASE_URL) !== undefined && blank(variables.NEXTAUTH_SECRET) === undefined)
    sentences.push(
      "NEXTAUTH_SECRET is missing: with your own DATABASE_URL set it to 32 or more random characters, the same for every instance, for example from: openssl rand -base64 32",
    );
  if (blank(variables.SMTP_URL) !== undefined) sentences.push(...missingForMail(variables));
  if (!parsed.success || sentences.length > 0) throw new SetupProblem([...new Set(sentences)].join("\n"));
  return parsed.data;
}

function missingForMail(variables: Record<string, string | undefined>): string[] {
  const needed = {
    MAIL_FROM:
      "MAIL_FROM is missing: with SMTP_URL set it to the address that letters come from, such as desk@example.org.",
    ANSWER_DESK_ORIGIN:
      "ANSWER_DESK_ORIGIN is missing: with SMTP_URL set it to the address people type, such as https://answers.example.org: it goes into the links of letters.",
  };
  return Object.entries(needed).flatMap(([name, sentence]) =>
    blank(variables[name]) === undefined ? [sentence] : [],
  );
}

let known: Environment | undefined;

/** The configuration of this process, checked at first use. */
export function environment(): Environment {
  known ??= readEnvironment(process.env);
  return known;
}
