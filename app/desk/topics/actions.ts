"use server";

import { refresh } from "next/cache";
import { createTopic as create } from "@/lib/topics/create-topic";
import { renameTopic as rename } from "@/lib/topics/rename-topic";
import { setIdentifiers as setNumbers } from "@/lib/topics/set-identifiers";
import { setSynonyms as setNames } from "@/lib/topics/set-synonyms";
import { identifiersInput, newTopicInput, renameTopicInput, synonymsInput } from "@/lib/topics/topic-input";
import { action } from "@/lib/web/action";

export const addTopic = action(newTopicInput, "add a topic", (actor, input) => create(actor, input));

export const renameTopic = action(renameTopicInput, "rename a topic", async (actor, input) => {
  const { lockVersion } = await rename(actor, input);
  refresh();
  return { lockVersion };
});

export const setSynonyms = action(synonymsInput, "change the synonyms of a topic", async (actor, input) => {
  const { lockVersion, synonyms } = await setNames(actor, input);
  refresh();
  return { lockVersion, synonyms };
});

export const setIdentifiers = action(
  identifiersInput,
  "change the identifiers of a topic",
  async (actor, input) => {
    const { lockVersion, identifiers } = await setNumbers(actor, input);
    refresh();
    return { lockVersion, identifiers };
  },
);
