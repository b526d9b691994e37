/** The bounds of a rule as its words take them; a time is told in minutes or in seconds. */
export function doseWords({ least, most }: { readonly least: number | null; readonly most: number | null }) {
  const [from, to] = [least ?? 0, most ?? 0]
  return { least: from, most: to, leastMin: from / 60, mostMin: to / 60 }
}
