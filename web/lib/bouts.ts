import type { BoutBody } from '@backstride/contract'

/** What a row of the table of stretches can be ordered by; null is "not known". */
const VALUES = {
  start: ({ startS }) => startS,
  direction: ({ direction }) => direction,
  time: ({ startS, endS }) => endS - startS,
  distance: ({ distanceM }) => distanceM,
  speed: ({ speedMps }) => speedMps,
  grade: ({ gradePct }) => gradePct,
  heartRate: ({ heartRateBpm }) => heartRateBpm,
  added: ({ addedKcal }) => addedKcal,
  sure: ({ probability }) => probability,
} as const satisfies Record<string, (bout: BoutBody) => number | string | null>

export type BoutColumn = keyof typeof VALUES

export const BOUT_COLUMNS = [
  'start',
  'direction',
  'time',
  'distance',
  'speed',
  'grade',
  'heartRate',
  'added',
  'sure',
] as const satisfies readonly BoutColumn[]

export interface BoutOrder {
  readonly column: BoutColumn
  readonly isDescending: boolean
}

/** The stretches in an order; equal ones stay as they were walked, and what is not known comes last either way. */
export function sortedBouts(bouts: readonly BoutBody[], { column, isDescending }: BoutOrder): BoutBody[] {
  const keyOf = VALUES[column]
  return [...bouts].sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    const order = left < right ? -1 : Number(left > right)
    return isDescending ? -order : order
  })
}

/** The order after a column's head was pressed: the other way round where it is the order already. */
export function orderAfter({ column, isDescending }: BoutOrder, pressed: BoutColumn): BoutOrder {
  return { column: pressed, isDescending: pressed === column && !isDescending }
}

const CSV_COLUMNS = [
  'startS',
  'endS',
  'direction',
  'distanceM',
  'speedMps',
  'gradePct',
  'heartRateBpm',
  'addedKcal',
  'addedLowKcal',
  'addedHighKcal',
  'probability',
] as const satisfies readonly (keyof BoutBody)[]

/** The stretches as CSV (RFC 4180): units in the names of the columns, figures as they are kept, empty where not known. */
export function boutsCsv(bouts: readonly BoutBody[]): string {
  const rows = bouts.map((bout) => CSV_COLUMNS.map((column) => bout[column] ?? ''))
  return [CSV_COLUMNS, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}
