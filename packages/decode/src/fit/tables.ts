import { column, emptyTable, type Table } from '../table.ts'
import { MESSAGES } from './messages.ts'

/** The messages of one kind: numbers in columns, texts beside them by name, one entry a row. */
export interface FitTable extends Table {
  readonly texts: Record<string, string[]>
}

/** By global message number; a message that never came has no table. */
export type FitTables = Map<number, FitTable>

/** The table for a message, made when first asked for; undefined for messages that are not read. */
export function tableOf(tables: FitTables, globalNumber: number): FitTable | undefined {
  const message = MESSAGES[globalNumber]
  if (!message) return undefined
  const known = tables.get(globalNumber)
  if (known) return known
  const table: FitTable = { ...emptyTable(message.fields.map(({ name }) => name)), texts: {} }
  tables.set(globalNumber, table)
  return table
}

/** A column of a message; empty when the message never came. */
export function columnOf(tables: FitTables, globalNumber: number, name: string): Float64Array {
  const table = tables.get(globalNumber)
  return table ? column(table, name) : new Float64Array()
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
