import { PlainSelect } from "@/components/audit/plain-select";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { TextField } from "@/components/ui/text-field";
import { type AuditEventType, eventGroups } from "@/lib/audit/event";
import { type EventFilters, eventTypesOf } from "@/lib/audit/event-filters";

type Props = { filters: EventFilters; actors: readonly { id: string; name: string; email: string }[] };

/** The filters of the audit as a plain form: they live in the address and nowhere else. */
export function AuditFilters({ filters, actors }: Props) {
  return (
    <form
      action="/desk/audit"
      className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1.4fr_auto_auto_auto]"
    >
      <PlainSelect label="Who" name="actor" value={filters.actor} all="Everybody">
        {actors.map(({ id, name, email }) => (
          <option key={id} value={id}>
            {name} ({email})
          </option>
        ))}
      </PlainSelect>
      <PlainSelect label="What" name="type" value={filters.type} all="Everything">
        {Object.keys(eventGroups).map((group) => (
          <optgroup key={group} label={group}>
            <option value={group}>All of {group}</option>
            {eventTypesOf(group).map((type) => (
              <option key={type} value={type}>
                {wordsOf(type)}
              </option>
            ))}
          </optgroup>
        ))}
      </PlainSelect>
      <TextField
        label="About"
        name="about"
        defaultValue={filters.about}
        placeholder="Words of a question or topic, or an id"
      />
      <TextField label="From" name="from" type="date" defaultValue={filters.from} />
      <TextField label="To" name="to" type="date" defaultValue={filters.to} />
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          Show
        </Button>
        <ButtonLink href="/desk/audit">Clear</ButtonLink>
      </div>
    </form>
  );
}

/** "review.changes-requested" as "review: changes requested". */
function wordsOf(type: AuditEventType): string {
  return type.replace(".", ": ").replaceAll("-", " ");
}
