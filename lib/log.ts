import pino from "pino";

/** One JSON object a line on standard error: level, time, what happened and in which request. No reader's words, no token, no password. */
export const log = pino(
  {
    base: null,
    level: process.env.LOG_LEVEL || "info",
    redact: ["password", "token", "cookie", "*.password", "*.token", "*.cookie"],
  },
  pino.destination({ dest: 2, sync: true }),
);
