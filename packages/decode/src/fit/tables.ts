import { MESSAGES } from './messages.ts'

/** The messages of one kind, a row for each (or for each sample in it): numbers in columns, texts beside them. */
export interface FitTable {
  readonly names: readonly string[]
  /** Made when a message first has the field. At least as long as it was filled; NaN where nothing was measured. */
  readonly columns: (Float64Array | undefined)[]
  readonly texts: Record<string, string[]>
  rows: number
}

/** By global message number; a message that never came has no table. */
export type FitTables = Map<number, FitTable>

/** The table for a message, made when first asked for; undefined for messages that are not read. */
export function tableOf(tables: FitTables, globalNumber: number): FitTable | undefined {
  const message = MESSAGES[globalNumber]
  if (!message) return undefined
  const known = tables.get(globalNumber)
  if (known) return known
  const table: FitTable = { names: message.fields.map(({ name }) => name), columns: [], texts: {}, rows: 0 }
  tables.set(globalNumber, table)
  return table
}

/** A column to write to, long enough for every row there is. */
export function filledColumn(table: FitTable, index: number): Float64Array {
  const old = table.columns[index]
  if (old && old.length >= table.rows) return old
  // Doubling keeps the copying linear where a file is written to its tables in many parts.
  const wider = new Float64Array(old ? Math.max(table.rows, old.length * 2) : table.rows)
  wider.fill(Number.NaN, old?.length ?? 0)
  if (old) wider.set(old)
  table.columns[index] = wider
  return wider
}

/** A column of a message; empty when the message never came. */
export function columnOf(tables: FitTables, globalNumber: number, name: string): Float64Array {
  const table = tables.get(globalNumber)
  return table ? filledColumn(table, table.names.indexOf(name)).subarray(0, table.rows) : new Float64Array()
}

/** Whether a message with that field was ever read. */
export function hasColumn(tables: FitTables, globalNumber: number, name: string): boolean {
  const table = tables.get(globalNumber)
  return table?.columns[table.names.indexOf(name)] !== undefined
}

/** Number of rows of a message. */
export function rowsOf(tables: FitTables, globalNumber: number): number {
  return tables.get(globalNumber)?.rows ?? 0
}

/** The first number of a column that is one; undefined when there is none. */
export function firstOf(tables: FitTables, globalNumber: number, name: string): number | undefined {
  return columnOf(tables, globalNumber, name).find((value) => !Number.isNaN(value))
}

/** The first text of a message that is not empty. */
export function firstTextOf(tables: FitTables, globalNumber: number, name: string): string | undefined {
  return tables.get(globalNumber)?.texts[name]?.find((text) => text)
}
