import { RecordingError } from '@backstride/recording'

/** Rows of numbers kept as one growing column per name. A cell that was never set is NaN. */
export interface Table<Name extends string = string> {
  readonly names: readonly Name[]
  readonly columns: Float64Array[]
  rows: number
}

export function emptyTable<Name extends string>(names: readonly Name[]): Table<Name> {
  return { names, columns: names.map(() => new Float64Array()), rows: 0 }
}

// 256 MiB of columns: a month of track points at 1 Hz, or 16 million heart rates.
const MAX_CELLS = 2 ** 25

/** The index of a new row, all of it NaN. Throws TOO_LARGE when the table would take more than 256 MiB. */
export function addRow(table: Table): number {
  if (table.rows === table.columns[0].length) grow(table)
  return table.rows++
}

/** A view of the filled part of one column. */
export function column<Name extends string>(table: Table<Name>, name: Name): Float64Array {
  return table.columns[table.names.indexOf(name)].subarray(0, table.rows)
}

// Doubling keeps the copying linear in the number of rows; 256 spares short files the first steps.
function grow(table: Table): void {
  const capacity = Math.min(Math.max(256, table.rows * 2), Math.floor(MAX_CELLS / table.columns.length))
  if (capacity === table.rows) {
    throw new RecordingError(
      'TOO_LARGE',
      'The file holds more samples than can be read at once. Split it into shorter recordings.',
    )
  }
  for (const [index, old] of table.columns.entries()) {
    const wider = new Float64Array(capacity).fill(Number.NaN, table.rows)
    wider.set(old)
    table.columns[index] = wider
  }
}
