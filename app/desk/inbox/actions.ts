"use server";

import { refresh } from "next/cache";
import { notificationAct, readAllAct } from "@/lib/notifications/inbox-input";
import {
  markRead as read,
  markAllRead as readAll,
  markUnread as unread,
} from "@/lib/notifications/mark-notifications";
import { action } from "@/lib/web/action";

export const markRead = action(notificationAct, "mark notifications as read", async (actor, input) => {
  await read(actor, input);
  refresh();
});

export const markUnread = action(notificationAct, "mark notifications as not read", async (actor, input) => {
  await unread(actor, input);
  refresh();
});

export const markAllRead = action(readAllAct, "mark all notifications as read", async (actor, input) => {
  await readAll(actor, input);
  refresh();
});
