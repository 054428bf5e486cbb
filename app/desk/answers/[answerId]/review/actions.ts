"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { editionAct } from "@/lib/answers/edition-input";
import { passageAct } from "@/lib/answers/passage";
import { addComment as add } from "@/lib/review/add-comment";
import { applyProposal as apply } from "@/lib/review/apply-proposal";
import { approveRevision as approve } from "@/lib/review/approve-revision";
import { assignInput } from "@/lib/review/assign-input";
import { assignReview as assign } from "@/lib/review/assign-review";
import { checkPassage as check } from "@/lib/review/check-passage";
import { claimEdition as claim } from "@/lib/review/claim-edition";
import {
  addCommentInput,
  editCommentInput,
  peopleInput,
  replyInput,
  threadAct,
} from "@/lib/review/comment-input";
import { declineProposal as decline } from "@/lib/review/decline-proposal";
import { editComment as editWords } from "@/lib/review/edit-comment";
import { editInReview as edit } from "@/lib/review/edit-in-review";
import { markInput } from "@/lib/review/mark-input";
import { markReview as mark } from "@/lib/review/mark-review";
import { listMentionable } from "@/lib/review/mentionable";
import { applyInput, declineInput, proposeInput } from "@/lib/review/proposal-input";
import { proposeWords as propose } from "@/lib/review/propose-words";
import { releaseEdition as release } from "@/lib/review/release-edition";
import { reopenThread as reopen } from "@/lib/review/reopen-thread";
import { replyToComment as reply } from "@/lib/review/reply-to-comment";
import { requestChanges as request } from "@/lib/review/request-changes";
import { resolveThread as resolve } from "@/lib/review/resolve-thread";
import { uncheckPassage as uncheck } from "@/lib/review/uncheck-passage";
import { approveInput, requestChangesInput } from "@/lib/review/verdict-input";
import { action } from "@/lib/web/action";

export const claimEdition = action(editionAct, "claim a review", async (actor, input) => {
  await claim(actor, input);
  refresh();
});

export const assignReview = action(assignInput, "assign a review", async (actor, input) => {
  await assign(actor, input);
  refresh();
});

export const releaseEdition = action(editionAct, "release a review", async (actor, input) => {
  await release(actor, input);
  refresh();
});

export const approveRevision = action(approveInput, "approve an edition", async (actor, input) => {
  await approve(actor, input);
  refresh();
});

export const requestChanges = action(requestChangesInput, "request changes", async (actor, input) => {
  await request(actor, input);
  refresh();
});

export const markReview = action(markInput, "mark what was checked in a review", mark);

export const addComment = action(addCommentInput, "comment on an edition", async (actor, input) => {
  await add(actor, input);
  refresh();
});

export const editInReview = action(editionAct, "write in a text under review", async (actor, input) => {
  const { answerId } = await edit(actor, input);
  redirect(`/desk/answers/${answerId}/draft`);
});

export const proposeWords = action(proposeInput, "propose other words", async (actor, input) => {
  await propose(actor, input);
  refresh();
});

export const applyProposal = action(applyInput, "take proposed words in", async (actor, input) => {
  await apply(actor, input);
  refresh();
});

export const declineProposal = action(declineInput, "decline proposed words", async (actor, input) => {
  await decline(actor, input);
  refresh();
});

export const listPeople = action(peopleInput, "see who can be named", listMentionable);

export const replyToComment = action(replyInput, "reply to a comment", async (actor, input) => {
  await reply(actor, input);
  refresh();
});

export const editComment = action(editCommentInput, "change an own comment", async (actor, input) => {
  await editWords(actor, input);
  refresh();
});

export const resolveThread = action(threadAct, "resolve a comment", async (actor, input) => {
  await resolve(actor, input);
  refresh();
});

export const reopenThread = action(threadAct, "reopen a comment", async (actor, input) => {
  await reopen(actor, input);
  refresh();
});

export const checkPassage = action(passageAct, "tick a passage as checked", async (actor, input) => {
  await check(actor, input);
  refresh();
});

export const uncheckPassage = action(passageAct, "take back the tick of a passage", async (actor, input) => {
  await uncheck(actor, input);
  refresh();
});
