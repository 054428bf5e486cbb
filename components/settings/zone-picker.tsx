"use client";

import { useState } from "react";
import { ComboBox } from "@/components/ui/combo-box";

type Props = {
  zones: readonly string[];
  value: string;
  onChange: (zone: string) => void;
  error?: string | undefined;
};

const MOST = 60;

/** A time zone, found by typing a part of its name. */
export function ZonePicker({ zones, value, onChange, error }: Props) {
  const [text, setText] = useState(value);
  const wanted = text === value ? "" : text.trim().toLowerCase().replace(/\s+/g, "_");
  const items = zones
    .filter((zone) => zone.toLowerCase().includes(wanted))
    .slice(0, MOST)
    .map((zone) => ({ id: zone, label: zone }));
  return (
    <ComboBox
      label="Time zone"
      description="Every date on the public pages is a day in this zone."
      items={items}
      inputValue={text}
      onInputChange={setText}
      value={value}
      onChange={(zone) => {
        if (!zone) return;
        setText(zone);
        onChange(zone);
      }}
      error={error}
      empty="No zone has this name. Try a city, such as Berlin."
    />
  );
}
