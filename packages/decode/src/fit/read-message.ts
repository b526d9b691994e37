import { addRow } from '../table.ts'
import { PACKED12, readNumber, readPacked12 } from './base-type.ts'
import type { Cell, Definition, Text } from './definition.ts'
import type { FitTable } from './tables.ts'

/** Adds one data message, its fields starting at `offset`, to its table; `timestamp` stands in for a compressed one. */
export function readMessage(definition: Definition, view: DataView, offset: number, timestamp: number): void {
  const { table, cells, rows } = definition
  if (!table) return
  const row = addRow(table)
  for (let k = 1; k < rows; k++) addRow(table)
  if (timestamp >= 0) fillTimestamp(table, row, rows, timestamp)
  if (rows > 1) readSamples(definition, table, row, view, offset)
  else {
    // The hot path: nearly every message of a file is one row of scalars.
    for (let k = 0; k < cells.length; k++) {
      table.columns[cells[k].column][row] = numberAt(cells[k], view, offset, 0, definition.isLittleEndian)
    }
  }
  for (const text of definition.texts) setText(table, row, text, view, offset)
}

function numberAt(
  cell: Cell,
  view: DataView,
  offset: number,
  index: number,
  isLittleEndian: boolean,
): number {
  const raw =
    cell.kind === PACKED12
      ? readPacked12(view, offset + cell.offset, index)
      : readNumber(view, offset + cell.offset + index * cell.strideBytes, cell.kind, isLittleEndian)
  return raw === cell.invalid ? Number.NaN : raw / cell.scale - cell.shift
}

function readSamples(
  { cells, rows, isLittleEndian }: Definition,
  table: FitTable,
  row: number,
  view: DataView,
  offset: number,
): void {
  for (const cell of cells) spread(table.columns[cell.column], row, rows, cell, view, offset, isLittleEndian)
}

// A scalar beside sample arrays holds for every sample.
function spread(
  values: Float64Array,
  row: number,
  rows: number,
  cell: Cell,
  view: DataView,
  offset: number,
  isLittleEndian: boolean,
): void {
  if (cell.count === 1) {
    values.fill(numberAt(cell, view, offset, 0, isLittleEndian), row, row + rows)
    return
  }
  for (let k = 0; k < cell.count; k++) values[row + k] = numberAt(cell, view, offset, k, isLittleEndian)
}

function fillTimestamp(table: FitTable, row: number, rows: number, timestamp: number): void {
  const index = table.names.indexOf('timestamp')
  if (index >= 0) table.columns[index].fill(timestamp, row, row + rows)
}

const TEXT = new TextDecoder()

function setText(
  table: FitTable,
  row: number,
  { name, offset, sizeBytes }: Text,
  view: DataView,
  start: number,
): void {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start + offset, sizeBytes)
  const end = bytes.indexOf(0)
  table.texts[name] ??= []
  table.texts[name][row] = TEXT.decode(end < 0 ? bytes : bytes.subarray(0, end))
}
