import {
  Bell,
  BookMarked,
  CalendarCheck,
  FileText,
  Inbox,
  type LucideIcon,
  Quote,
  ScrollText,
  Settings,
  Tags,
  Upload,
  Users,
} from "lucide-react";

/** A place in the side navigation; `key` is the second key after `g` that goes there. */
export type DeskPlace = {
  href: string;
  label: string;
  icon: LucideIcon;
  key: string;
  group: "work" | "centre";
};

/** How many things wait, by the address of the place they wait in. */
export type DeskCounts = Readonly<Record<string, number>>;

/** Every place of the desk, in the order people use them. */
export const deskPlaces: readonly DeskPlace[] = [
  { href: "/desk", label: "My work", icon: Inbox, key: "w", group: "work" },
  { href: "/desk/inbox", label: "Inbox", icon: Bell, key: "n", group: "work" },
  { href: "/desk/answers", label: "Answers", icon: FileText, key: "a", group: "work" },
  { href: "/desk/answers/due", label: "Reviews", icon: CalendarCheck, key: "v", group: "work" },
  { href: "/desk/references", label: "References", icon: BookMarked, key: "r", group: "work" },
  { href: "/desk/topics", label: "Topics", icon: Tags, key: "t", group: "work" },
  { href: "/desk/import", label: "Import", icon: Upload, key: "i", group: "work" },
  { href: "/desk/people", label: "People", icon: Users, key: "p", group: "centre" },
  { href: "/desk/audit", label: "Audit", icon: ScrollText, key: "u", group: "centre" },
  { href: "/desk/settings/wording", label: "Wording", icon: Quote, key: "d", group: "centre" },
  { href: "/desk/settings", label: "Settings", icon: Settings, key: "s", group: "centre" },
];

/** The place a path stands in: the longest address it begins with. */
export function placeOf(path: string, places: readonly DeskPlace[]): DeskPlace | undefined {
  return places
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .toSorted((one, other) => other.href.length - one.href.length)[0];
}
