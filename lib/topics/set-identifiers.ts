import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { announceEverything } from "@/lib/database/announce-everything";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { schemeNames } from "@/lib/topics/identifiers";
import { lockTopic } from "@/lib/topics/lock-topic";
import type { IdentifiersInput } from "@/lib/topics/topic-input";

type Identifier = { scheme: string; value: string };

/** Sets the numbers that catalogues give this disease; each number names one topic. The same numbers again change nothing. */
export async function setIdentifiers(actor: Actor, input: IdentifiersInput) {
  return inTransaction(async (tx) => {
    const topic = await lockTopic(tx, actor, input);
    const wanted = schemeNames.flatMap((scheme) => input[scheme].map((value) => ({ scheme, value })));
    const added = without(wanted, topic.identifiers);
    const removed = without(topic.identifiers, wanted);
    if (added.length === 0 && removed.length === 0)
      return { topicId: topic.id, lockVersion: topic.lockVersion, identifiers: wanted };
    await refuseTaken(tx, added);
    for (const { scheme, value } of removed)
      await tx.topicIdentifier.delete({ where: { scheme_value: { scheme, value } } });
    await tx.topicIdentifier.createMany({ data: added.map((one) => ({ ...one, topicId: topic.id })) });
    const { lockVersion } = await tx.topic.update({
      where: { id: topic.id },
      data: { lockVersion: { increment: 1 } },
    });
    await announceEverything(tx);
    await recordEvent(tx, actor, {
      subject: { topicId: topic.id },
      event: { type: "topic.identifiers-changed", added: added.map(printed), removed: removed.map(printed) },
    });
    return { topicId: topic.id, lockVersion, identifiers: wanted };
  });
}

const printed = ({ scheme, value }: Identifier) => `${scheme}:${value}`;

function without(these: readonly Identifier[], those: readonly Identifier[]): Identifier[] {
  const known = new Set(those.map(printed));
  return these.filter((one) => !known.has(printed(one))).map(({ scheme, value }) => ({ scheme, value }));
}

async function refuseTaken(tx: Tx, identifiers: Identifier[]): Promise<void> {
  const taken = await tx.topicIdentifier.findFirst({ where: { OR: identifiers }, include: { topic: true } });
  if (taken)
    throw new Refusal(
      "conflict",
      `${printed(taken)} belongs to ${taken.topic.name}. Look which of the two is right.`,
    );
}
