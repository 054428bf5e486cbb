import { expect, test } from "vitest";
import { withoutSecrets } from "./without-secrets";

test.for([
  ["cannot reach smtp://desk:hunter2@mail.example.org:587", "cannot reach smtp://…@mail.example.org:587"],
  ["GET https://x.example/a?api_key=abc123&id=7 failed", "GET https://x.example/a?api_key=…&id=7 failed"],
  ['{"password": "hunter2", "code": 5}', '{"password": "…", "code": 5}'],
  ["connect ECONNREFUSED 127.0.0.1:25", "connect ECONNREFUSED 127.0.0.1:25"],
] as const)("%s is shown as %s", ([words, shown]) => {
  expect(withoutSecrets(words)).toBe(shown);
});
