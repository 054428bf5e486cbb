/** An ISO day as the house shows it, "2/16/2017", for sentences. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${month}/${date}/${year}`;
}
