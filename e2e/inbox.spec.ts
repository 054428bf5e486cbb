import { expect, type Page } from "@playwright/test";
import { answerText } from "./support/editor";
import { expectAccessible, test } from "./support/test";

const text =
  "Cystinosis\n\nMay a person with cystinosis dive?\n\nYes, after a talk with their doctor.[1]\nLast updated: 5/6/2021\n\n1. Fir F, Gorse G. Diving and the kidney. Example J Rare Dis. May 4, 2015; 31(1):2-5. https://www.example.org/diving-kidney.\n";

const bell = (page: Page) => page.getByRole("banner").getByRole("link", { name: /^Inbox/ });
const lines = (page: Page) =>
  page.getByRole("list", { name: "Notifications, newest first" }).getByRole("listitem");

test("what others do with my answer stands in my inbox, leads to the place, and is unread until I went there", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const [writer, reviewer] = [await as("specialist2"), await as("reviewer2")];

  await test.step("the writer sends an answer to review; they are not told of it themselves", async () => {
    await writer.goto("/desk/import");
    await writer.getByLabel("Or paste the text").fill(text);
    await writer.getByRole("button", { name: "Import this text" }).click();
    await writer.getByRole("link", { name: /Open draft/ }).click();
    await expect(answerText(writer)).toContainText("after a talk with their doctor");
    await writer.getByRole("button", { name: "Submit for review" }).click();
    const dialog = writer.getByRole("dialog");
    await dialog.getByLabel("Note to the reviewer").fill("Please look at the source.");
    await dialog.getByRole("button", { name: "Submit for review" }).click();
    await expect(dialog).toBeHidden();
    await writer.goto("/desk/inbox?show=all");
    await expect(writer.getByRole("heading", { name: "Inbox", level: 1 })).toBeVisible();
    await expect(writer.getByText("May a person with cystinosis dive?")).toHaveCount(0);
  });

  const answer =
    await test.step("a reviewer finds it in the inbox with the writer's note, and goes there by keys", async () => {
      await reviewer.goto("/desk");
      await expect(bell(reviewer)).toHaveAccessibleName(/^Inbox, \d+\+? unread$/);
      await bell(reviewer).click();
      await expect(lines(reviewer).first()).toContainText(
        "submitted for review May a person with cystinosis dive?",
      );
      await expect(lines(reviewer).first()).toContainText("Please look at the source.");
      await expectAccessible(reviewer);
      await reviewer.keyboard.press("j");
      await expect(lines(reviewer).first().getByRole("link")).toBeFocused();
      await reviewer.keyboard.press("Enter");
      await reviewer.waitForURL(/\/review$/);
      return reviewer.url().replace(/\/review$/, "");
    });

  await test.step("what was followed is read", async () => {
    await reviewer.goto("/desk/inbox?show=all");
    const line = lines(reviewer).filter({ hasText: "May a person with cystinosis dive?" });
    await expect(line.getByRole("button", { name: /^Mark as not read/ })).toBeVisible();
    await line.getByRole("button", { name: /^Mark as not read/ }).click();
    await expect(line.getByRole("button", { name: /^Mark as read/ })).toBeVisible();
    await reviewer.getByRole("button", { name: "Mark all as read" }).click();
    await expect(bell(reviewer)).toHaveAccessibleName("Inbox");
    await reviewer.goto("/desk/inbox");
    await expect(reviewer.getByText("Nothing unread")).toBeVisible();
    await expectAccessible(reviewer);
  });

  await test.step("the reviewer's words bring the writer back to the draft, on a phone too", async () => {
    await reviewer.goto(`${answer}/review`);
    await reviewer.getByRole("button", { name: "Claim" }).click();
    await expect(reviewer.getByRole("button", { name: "Release" })).toBeVisible();
    await reviewer.getByRole("button", { name: "Request changes" }).click();
    await reviewer.getByLabel("What has to change?").fill("Say how deep.");
    await reviewer.getByRole("button", { name: "Request changes" }).last().click();
    await expect(reviewer.getByText("Changes requested").first()).toBeVisible();
    await writer.setViewportSize({ width: 390, height: 844 });
    await writer.goto("/desk/inbox?about=Review");
    await expect(lines(writer).first()).toContainText(
      "requested changes to May a person with cystinosis dive?",
    );
    await expect(lines(writer).first()).toContainText("Say how deep.");
    await expectAccessible(writer);
    await lines(writer).first().getByRole("link").click();
    await writer.waitForURL(/\/draft$/);
    await expect(writer.getByText("Say how deep.").first()).toBeVisible();
  });

  await test.step("the writer chooses when to get mail, and finds the choice again", async () => {
    await writer.goto("/desk/inbox");
    await writer.getByRole("link", { name: "Mail settings" }).click();
    await writer.getByLabel("At once").check();
    await writer.getByRole("button", { name: "Save mail settings" }).click();
    await expect(writer.getByText("Saved when you get mail")).toBeVisible();
    await writer.goto("/desk/profile");
    await expect(writer.getByLabel("At once")).toBeChecked();
    await expectAccessible(writer);
  });
});
