"use client";

import { ChevronDown, Download, List, Save, Users } from "lucide-react";
import { Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { late } from "@/components/ui/late";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import type { SaveAction } from "@/components/views/save-view-form";

/** A saved view as the menu offers it. */
type MenuView = { id: string; name: string; query: string; isMine: boolean; owner: string };

type Props = {
  views: readonly MenuView[];
  /** The query of the list as it stands. */
  query: string;
  saveView: SaveAction;
};

const SaveDialog = late(() => import("./save-view-dialog").then((room) => room.SaveViewDialog));

/** The saved views of the list, and what can be done with the one that is shown: keep it, take it along as a file. */
export function ViewsMenu({ views, query, saveView }: Props) {
  const [isSaving, setSaving] = useState(false);
  const shown = views.find((view) => view.query === query);
  return (
    <>
      <Menu
        label="Views of the list"
        trigger={
          <Button>
            <List aria-hidden />
            <span className="max-w-60 truncate">{shown ? shown.name : "Views"}</span>
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        <MenuItem href="/desk/answers?show=all">All answers</MenuItem>
        {views.map(({ id, name, query: kept, isMine, owner }) => (
          <MenuItem
            key={id}
            href={`/desk/answers?${kept || "show=all"}`}
            icon={isMine ? undefined : <Users aria-hidden />}
            description={isMine ? undefined : `Shared by ${owner}`}
            textValue={name}
          >
            {name}
          </MenuItem>
        ))}
        <MenuLine />
        <MenuItem icon={<Save aria-hidden />} onAction={() => setSaving(true)}>
          Save this view
        </MenuItem>
        <MenuItem icon={<Download aria-hidden />} onAction={() => window.location.assign(exportOf(query))}>
          Export this view as CSV
        </MenuItem>
        <MenuItem href="/desk/answers/views">Look after views</MenuItem>
      </Menu>
      {isSaving ? (
        <Suspense>
          <SaveDialog
            {...{ query, saveView }}
            name={shown?.isMine ? shown.name : ""}
            onClose={() => setSaving(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

const exportOf = (query: string) => `/desk/answers/export${query ? `?${query}` : ""}`;
