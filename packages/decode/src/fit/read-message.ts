import { addRow } from '../table.ts'
import { PACKED12, readNumber, readPacked12 } from './base-type.ts'
import type { Cell, Definition, Text } from './definition.ts'
import type { FitTable } from './tables.ts'

/** Adds one data message, its fields starting at `offset`, to its table; `timestamp` stands in for a compressed one. */
export function readMessage(
  { table, cells, texts, rows, isLittleEndian }: Definition,
  view: DataView,
  offset: number,
  timestamp: number,
): void {
  if (!table) return
  const row = addRow(table)
  for (let k = 1; k < rows; k++) addRow(table)
  if (timestamp >= 0) fillTimestamp(table, row, rows, timestamp)
  const { columns } = table
  for (const cell of cells) {
    if (rows > 1) spread(columns[cell.column], row, rows, cell, view, offset, isLittleEndian)
    else columns[cell.column][row] = numberAt(cell, view, offset, 0, isLittleEndian)
  }
  for (const text of texts) setText(table, row, text, view, offset)
}

function numberAt(
  cell: Cell,
  view: DataView,
  offset: number,
  index: number,
  isLittleEndian: boolean,
): number {
  const { kind, invalid, scale, shift } = cell
  const raw =
    kind === PACKED12
      ? readPacked12(view, offset + cell.offset, index)
      : readNumber(view, offset + cell.offset + index * cell.strideBytes, kind, isLittleEndian)
  return raw === invalid ? Number.NaN : raw / scale - shift
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
