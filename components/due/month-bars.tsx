import { riskClasses, riskNames } from "@/lib/answers/review-plan";
import { loadSum, type MonthLoad } from "@/lib/due/load-sum";

type Row = { label: string; load: MonthLoad; isOverdue?: boolean };

/** What falls due month by month: a table of numbers, each row with its bar. */
export function MonthBars({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const most = Math.max(1, ...rows.map(({ load }) => loadSum(load)));
  return (
    <table className="w-full border-separate border-spacing-0 text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-left text-muted">
          <th scope="col" className="py-1.5 pr-3 pl-4 font-medium">
            Month
          </th>
          {riskClasses.map((risk) => (
            <th key={risk} scope="col" className="px-2 py-1.5 text-right font-medium">
              {riskNames[risk].name.replace(" risk", "")}
              <span className="sr-only"> risk</span>
            </th>
          ))}
          <th scope="col" className="px-2 py-1.5 text-right font-medium">
            All
          </th>
          <td className="w-full max-sm:hidden" />
        </tr>
      </thead>
      <tbody className="[&_td]:border-t [&_td]:border-line [&_th]:border-t [&_th]:border-line">
        {rows.map(({ label, load, isOverdue }) => (
          <tr key={label}>
            <th scope="row" className="py-1.5 pr-3 pl-4 text-left font-medium whitespace-nowrap">
              {label}
              <Bar {...{ load, most, isOverdue }} className="mt-1 h-1.5 sm:hidden" />
            </th>
            {riskClasses.map((risk) => (
              <td
                key={risk}
                className={`px-2 text-right tabular-nums ${load[risk] === 0 ? "text-faint" : ""}`}
              >
                {load[risk]}
              </td>
            ))}
            <td className="px-2 text-right font-medium tabular-nums">{loadSum(load)}</td>
            <td className="w-full pr-4 pl-2 max-sm:hidden">
              <Bar {...{ load, most, isOverdue }} className="h-3" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type BarProps = { load: MonthLoad; most: number; isOverdue: boolean | undefined; className: string };

/** The bar of a row, the classes of risk one after another. The numbers beside it say the same. */
function Bar({ load, most, isOverdue, className }: BarProps) {
  return (
    <div aria-hidden className={`flex overflow-hidden rounded-sm ${className}`}>
      {riskClasses.map((risk) => (
        <span
          key={risk}
          className={isOverdue ? "bg-danger-ink" : fills[risk]}
          style={{ width: `${(load[risk] / most) * 100}%` }}
        />
      ))}
    </div>
  );
}

const fills = { high: "bg-warning-ink", standard: "bg-accent", low: "bg-accent/45" } as const;
