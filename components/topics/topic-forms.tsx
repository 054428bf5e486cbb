"use client";

import type { ComponentProps } from "react";
import { afterOwnSaves } from "@/components/forms/own-saves";
import { Card } from "@/components/ui/card";
import type { SchemeName } from "@/lib/topics/identifiers";
import type { ActionResult } from "@/lib/web/action-result";
import { IdentifiersForm } from "./identifiers-form";
import { RenameTopicForm } from "./rename-topic-form";
import { SynonymsForm } from "./synonyms-form";

type Saved = Promise<ActionResult<{ lockVersion: number }>>;
type SetSynonyms = ComponentProps<typeof SynonymsForm>["setSynonyms"];
type SetIdentifiers = ComponentProps<typeof IdentifiersForm>["setIdentifiers"];
type Topic = { topicId: string; lockVersion: number };
type Props = {
  topic: Topic & { name: string; synonyms: string; numbers: Record<SchemeName, string> };
  /** Where readers find the topic, now and before. */
  address: string;
  renameTopic: (input: Topic & { name: string }) => Saved;
  setSynonyms: SetSynonyms;
  setIdentifiers: SetIdentifiers;
  reason: string | null;
};

/** The name, the synonyms and the identifiers of a topic: three forms about one row. */
export function TopicForms({ topic, address, reason, ...acts }: Props) {
  const { topicId, lockVersion, name, synonyms, numbers } = topic;
  const act = { topicId, lockVersion };
  return (
    <>
      <Card>
        <RenameTopicForm
          topic={{ ...act, name }}
          renameTopic={afterOwnSaves(topicId, acts.renameTopic)}
          reason={reason}
        />
        <p className="mt-3 text-sm text-muted">{address}</p>
      </Card>
      <Card>
        <SynonymsForm
          topic={{ ...act, synonyms }}
          setSynonyms={afterOwnSaves(topicId, acts.setSynonyms)}
          reason={reason}
        />
      </Card>
      <Card
        title="Identifiers"
        description="Several in one field are parted by commas."
        className="lg:col-span-2"
      >
        <IdentifiersForm
          topic={{ ...act, ...numbers }}
          setIdentifiers={afterOwnSaves(topicId, acts.setIdentifiers)}
          reason={reason}
        />
      </Card>
    </>
  );
}
