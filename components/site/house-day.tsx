import { houseDate } from "@/lib/publication/dates";

/** A day as the house shows it, "2/16/2017", with the ISO date for machines. */
export function HouseDay({ day, itemProp }: { day: string; itemProp?: string }) {
  return (
    <time dateTime={day} itemProp={itemProp}>
      {houseDate(day)}
    </time>
  );
}
