import { asOwner } from "./database";

/** Sets the next review of an answer past the law that only a review does. */
export async function setNextReview(answerId: string, day: string | null): Promise<void> {
  await asOwner(async (client) => {
    await client.query("BEGIN");
    await client.query("ALTER TABLE answer DISABLE TRIGGER answer_next_review");
    await client.query("UPDATE answer SET next_review_on = $2 WHERE id = $1", [answerId, day]);
    await client.query("ALTER TABLE answer ENABLE TRIGGER answer_next_review");
    await client.query("COMMIT");
  });
}
