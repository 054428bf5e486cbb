import { dateWords, instantWords } from "./date-words";

type Props = { date: string } | { instant: string | Date; zone: string };

/** A date or an instant, readable by people and machines alike. */
export function DateText(props: Props) {
  if ("date" in props) return <time dateTime={props.date}>{dateWords(props.date)}</time>;
  const { instant, zone } = props;
  return (
    <time dateTime={new Date(instant).toISOString()} className="whitespace-nowrap">
      {instantWords(instant, zone)}
    </time>
  );
}
