import type { AnalysedFile } from '@backstride/contract'

/** One column: its name, with the unit, and what stands in it; null for nothing. */
type Column = readonly [name: string, value: (result: AnalysedFile) => string | number | null]

type Read = Exclude<AnalysedFile, { status: 'failed' }>

/** In this order for ever: new columns go to the end. */
const COLUMNS: readonly Column[] = [
  ['file', ({ file }) => file],
  ['status', ({ status }) => status],
  ['error', (result) => ('error' in result ? (result.error?.code ?? null) : null)],
  ['startedAt', ofRead(({ startedAt }) => startedAt)],
  ['durationS', ofRead(({ durationS }) => durationS)],
  ['distanceM', ofRead(({ distanceM }) => distanceM)],
  ['direction', ofRead(({ direction }) => direction.status)],
  ['reason', ofRead(({ direction }) => direction.reason)],
  ['backwardS', ofDecided(({ direction }) => direction.totals.backwardS)],
  ['backwardM', ofDecided(({ direction }) => direction.totals.backwardM)],
  ['forwardS', ofDecided(({ direction }) => direction.totals.forwardS)],
  ['unknownS', ofDecided(({ direction }) => direction.totals.unknownS)],
  ['addedKcal', ofRead(({ energy }) => energy?.backward.addedKcal ?? null)],
  ['addedLowKcal', ofRead(({ energy }) => energy?.backward.addedLowKcal ?? null)],
  ['addedHighKcal', ofRead(({ energy }) => energy?.backward.addedHighKcal ?? null)],
  ['backwardMinusForwardBpm', ofRead(({ cardio }) => cardio.backwardMinusForwardBpm)],
  ['backwardMinusForwardLowBpm', ofRead(({ cardio }) => cardio.lowBpm)],
  ['backwardMinusForwardHighBpm', ofRead(({ cardio }) => cardio.highBpm)],
  [
    'methods',
    ofRead(({ direction, energy }) => [direction.method, ...(energy ? [energy.method] : [])].join(' ')),
  ],
]

/** The first line. */
export function csvHeader(): string {
  return line(COLUMNS.map(([name]) => name))
}

/** One recording as a line of RFC 4180; what is not known is empty, never 0. */
export function csvLine(result: AnalysedFile): string {
  return line(COLUMNS.map(([, value]) => value(result)))
}

function ofRead(value: (result: Read) => string | number | null): Column[1] {
  return (result) => (result.status === 'failed' ? null : value(result))
}

/** Undecided seconds are not seconds of nothing. */
function ofDecided(value: (result: Read) => number): Column[1] {
  return ofRead((result) => (result.direction.status === 'classified' ? value(result) : null))
}

function line(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? quoted(cell) : (cell ?? ''))).join(',')}\r\n`
}

/** A spreadsheet runs a text that begins like a formula; an apostrophe in front keeps it a text. */
function quoted(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
