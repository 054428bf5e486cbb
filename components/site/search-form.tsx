/** The search box: a plain form that asks `/search?q=`. */
export function SearchForm({
  id,
  query = "",
  isLarge = false,
}: {
  id: string;
  query?: string;
  isLarge?: boolean;
}) {
  return (
    <search className={isLarge ? "search large" : "search"}>
      <form action="/search" method="get">
        <label htmlFor={id}>
          {isLarge ? "Search the answers" : <span className="unseen">Search the answers</span>}
        </label>
        <div className="box">
          <input
            id={id}
            name="q"
            type="search"
            defaultValue={query}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
            placeholder="A disease or symptom"
          />
          <button type="submit">Search</button>
        </div>
      </form>
    </search>
  );
}
