import { Kbd } from "@/components/ui/kbd";
import { SearchField } from "@/components/ui/search-field";

/** Searches the answers from anywhere on the desk; `/` puts the cursor here. */
export function DeskSearch() {
  return (
    <search className="w-full max-w-80 min-w-0">
      <form action="/desk/answers">
        <SearchField
          id="desk-search"
          name="q"
          label="Search answers"
          placeholder="Search answers"
          hint={<Kbd>/</Kbd>}
        />
      </form>
    </search>
  );
}
