import { rmSync } from "node:fs";
import { expect } from "@playwright/test";
import { startMailServer } from "@/lib/testing/mail-server";
import { ownServer } from "./support/own-server";
import { expectAccessible, signIn, test } from "./support/test";

test("what concerns me comes by mail at once, a refused letter waits for an administrator, and a mail server that is away delays mail and nothing else", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const folder = ".test/mail-data";
  rmSync(folder, { recursive: true, force: true });
  const post = await startMailServer();
  const server = await ownServer(folder, (origin) => ({
    ...{ SMTP_URL: post.url, MAIL_FROM: "Answer Desk <desk@example.org>", ANSWER_DESK_ORIGIN: origin },
  }));
  await server.start();
  const enter = async (account: "specialist2" | "admin") => {
    const page = await (await browser.newContext({ baseURL: server.origin })).newPage();
    await signIn(page, account);
    return page;
  };
  const [writer, administrator] = [await enter("specialist2"), await enter("admin")];

  const changeRoles = async () => {
    await administrator.goto("/desk/people");
    await administrator
      .getByRole("row")
      .filter({ hasText: "specialist2@example.org" })
      .getByRole("link")
      .first()
      .click();
    await administrator.getByLabel("Reviewer").click();
    await administrator.getByRole("button", { name: "Change roles" }).click();
    await expect(administrator.getByText("Roles changed")).toBeVisible();
  };
  const runMail = async () => {
    await administrator.goto("/desk/settings/jobs");
    await administrator.getByRole("button", { name: "Run now: mail" }).click();
    await expect(administrator.getByText("Mail will run in a moment")).toBeVisible();
  };

  await test.step("the writer wants letters at once, and gets one with a link to the desk", async () => {
    await writer.goto("/desk/profile");
    await writer.getByLabel("At once").check();
    await writer.getByRole("button", { name: "Save mail settings" }).click();
    await expect(writer.getByText("Saved when you get mail")).toBeVisible();
    await changeRoles();
    await runMail();
    await expect.poll(() => post.letters.length, { timeout: 30_000 }).toBe(1);
    expect(post.letters[0]?.to).toBe("specialist2@example.org");
    expect(post.letters[0]?.raw).toContain("changed your roles");
    expect(post.letters[0]?.raw).toContain(`${server.origin}/desk/profile`);
  });

  await test.step("a refused address stands on the page of jobs, and is tried again from there", async () => {
    post.manners.reader = () => ({ code: 550, words: "no such person here" });
    await changeRoles();
    await runMail();
    const refused = administrator.getByRole("list", { name: "Letters that were refused" });
    await expect(async () => {
      await administrator.reload();
      await expect(refused).toContainText("no such person here", { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await expectAccessible(administrator);
    post.manners.reader = () => null;
    await refused.getByRole("button", { name: /^Try again/ }).click();
    await expect(refused).toBeHidden();
    await runMail();
    await expect.poll(() => post.letters.length, { timeout: 30_000 }).toBe(2);
  });

  await test.step("a mail server that is away is said, and everything else goes on", async () => {
    post.manners.connect = () => ({ code: 421, words: "gone fishing" });
    await changeRoles();
    await runMail();
    await expect(async () => {
      await administrator.reload();
      await expect(administrator.getByText("Letters are delayed")).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await expectAccessible(administrator);
    await writer.goto("/desk/inbox");
    await expect(writer.getByRole("list", { name: "Notifications, newest first" })).toContainText(
      "changed your roles",
    );
    const ready = await (await writer.request.get("/api/health/ready")).json();
    expect(ready).toMatchObject({ status: "ready" });
  });

  await server.stop();
  await post.close();
});
