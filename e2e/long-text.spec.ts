import { expect, type Page } from "@playwright/test";
import { answerText, expectSaved, moveCaret } from "./support/editor";
import { bringIn } from "./support/library";
import { test } from "./support/test";

const paragraphs = Array.from(
  { length: 160 },
  (_, at) =>
    `Part ${at + 1}. Hands and feet are looked at once a year, and the doctor writes down what has changed since the last visit${at % 3 === 0 ? ", with the family in the room and time for what they want to ask." : "."}[${at % 2 ? 2 : 1}]`,
);

const part = (page: Page, number: number) => answerText(page).getByText(`Part ${number}. `);
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

test("in a text of many screens every way leads to its place, and nothing moves under who writes", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const author = await as("specialist");
  await bringIn(author, {
    topic: "Fabry disease",
    question: "How is it watched over many years?",
    paragraphs: [...paragraphs, "The last word of it all is quokka."],
    references: [
      "Okafor NB, Lind P. Pain in the hands and feet. Rare Nerve Rev. May, 2014; 3(1):2-5.",
      "Lind P. Rest and warmth. Rare Nerve Rev. June, 2015; 4(1):7-9.",
    ],
  });
  await expect(part(author, 1)).toBeVisible();

  await test.step("what is found far below comes into view, and so does what is found far above", async () => {
    await answerText(author).click();
    await author.keyboard.press("Control+f");
    const box = author.getByRole("textbox", { name: "Find", exact: true });
    await box.fill("quokka");
    await author.keyboard.press("Enter");
    await expect(answerText(author).getByText("quokka")).toBeInViewport();
    await box.fill("Part 40.");
    await author.keyboard.press("Enter");
    await expect(part(author, 40)).toBeInViewport();
    await author.keyboard.press("Escape");
    await author.keyboard.type("Part forty.");
    await expect(answerText(author).getByText("Part forty. Hands")).toBeInViewport();
  });

  await test.step("the list of sources, past its last place, leads to the first one again", async () => {
    await answerText(author).click();
    await moveCaret(author, "Control+End");
    await author
      .getByRole("button", { name: /^cited \d+ times$/ })
      .first()
      .click();
    await expect(part(author, 1)).toBeInViewport();
  });

  await test.step("the keys of the ends lead there", async () => {
    await moveCaret(author, "Control+End");
    await expect(answerText(author).getByText("quokka")).toBeInViewport();
    await author.keyboard.type(" The end");
    await moveCaret(author, "Control+Home");
    await expect(part(author, 1)).toBeInViewport();
    await author.keyboard.type("The start. ");
    await expect(answerText(author)).toHaveText(/^The start\. Part 1\..* quokka\. The end$/s);
  });

  await test.step("what is written in the middle stays where it is on the screen", async () => {
    await part(author, 90).scrollIntoViewIfNeeded();
    await part(author, 90).click();
    await author.waitForTimeout(300);
    const [before, place] = [await scrolled(author), await part(author, 90).boundingBox()];
    await author.keyboard.type("Again. ", { delay: 30 });
    expect(await scrolled(author)).toBe(before);
    expect((await part(author, 90).boundingBox())?.y).toBe(place?.y);
    await expectSaved(author);
  });
});
