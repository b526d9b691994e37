/**
 * Messages are not read when they are met but noted, and then read field by field, each field of all messages in one
 * loop: several times as fast as message by message, for the loop knows its kind of number and writes one column.
 */
import { PACKED12, readNumber, readPacked12 } from './base-type.ts'
import type { Cell, Definition, Text } from './definition.ts'
import { type FitTable, filledColumn } from './tables.ts'

/** Where the messages of one definition begin and which rows they fill. */
export interface Pending {
  offsets: Uint32Array
  rows: Uint32Array
  /** Timestamps that came compressed; 0 where the message has its own or none. */
  timestamps: Uint32Array
  count: number
}

export function nothingPending(): Pending {
  return { offsets: new Uint32Array(), rows: new Uint32Array(), timestamps: new Uint32Array(), count: 0 }
}

/** Notes a message whose fields begin at `offset`, and makes its rows. */
export function note({ table, pending, rows }: Definition, offset: number, timestamp: number): void {
  if (!table) return
  if (pending.count === pending.offsets.length) grow(pending)
  pending.offsets[pending.count] = offset
  pending.rows[pending.count] = table.rows
  pending.timestamps[pending.count] = timestamp
  pending.count++
  table.rows += rows
}

/** Reads every noted message of a definition into its table. */
export function settle(definition: Definition, view: DataView): void {
  const { table, pending, cells, texts, rows } = definition
  if (!table || pending.count === 0) return
  for (const cell of cells) {
    const column = filledColumn(table, cell.column)
    if (cell.count > 1) readSamples(column, cell, definition, view)
    else readScalars(column, cell, definition, view)
    if (cell.count === 1 && rows > 1) repeatOverSamples(column, definition)
  }
  fillTimestamps(table, definition)
  for (const text of texts) readTexts(table, text, pending, view)
  pending.count = 0
}

function grow(pending: Pending): void {
  const capacity = Math.max(1024, pending.count * 2)
  const wider = (old: Uint32Array) => {
    const array = new Uint32Array(capacity)
    array.set(old)
    return array
  }
  pending.offsets = wider(pending.offsets)
  pending.rows = wider(pending.rows)
  pending.timestamps = wider(pending.timestamps)
}

function readScalars(
  column: Float64Array,
  cell: Cell,
  { pending, isLittleEndian }: Definition,
  view: DataView,
): void {
  const { offsets, rows, count } = pending
  const { offset, kind, invalid, scale, shift } = cell
  for (let k = 0; k < count; k++) {
    const at = offsets[k] + offset
    const raw = kind === PACKED12 ? readPacked12(view, at, 0) : readNumber(view, at, kind, isLittleEndian)
    column[rows[k]] = raw === invalid ? Number.NaN : raw / scale - shift
  }
}

function readSamples(
  column: Float64Array,
  cell: Cell,
  { pending, isLittleEndian }: Definition,
  view: DataView,
): void {
  const { offset, kind, invalid, scale, shift, strideBytes } = cell
  for (let k = 0; k < pending.count; k++) {
    const at = pending.offsets[k] + offset
    for (let sample = 0; sample < cell.count; sample++) {
      const raw =
        kind === PACKED12
          ? readPacked12(view, at, sample)
          : readNumber(view, at + sample * strideBytes, kind, isLittleEndian)
      column[pending.rows[k] + sample] = raw === invalid ? Number.NaN : raw / scale - shift
    }
  }
}

// A scalar beside sample arrays holds for every sample.
function repeatOverSamples(column: Float64Array, { pending, rows }: Definition): void {
  for (let k = 0; k < pending.count; k++) {
    const first = pending.rows[k]
    column.fill(column[first], first + 1, first + rows)
  }
}

function fillTimestamps(table: FitTable, { pending, rows }: Definition): void {
  const index = table.names.indexOf('timestamp')
  if (index < 0 || !pending.timestamps.subarray(0, pending.count).some((timestamp) => timestamp > 0)) return
  const column = filledColumn(table, index)
  for (let k = 0; k < pending.count; k++) {
    const first = pending.rows[k]
    if (pending.timestamps[k] > 0) column.fill(pending.timestamps[k], first, first + rows)
  }
}

const TEXT = new TextDecoder()

function readTexts(
  table: FitTable,
  { name, offset, sizeBytes }: Text,
  pending: Pending,
  view: DataView,
): void {
  const texts = table.texts[name] ?? []
  table.texts[name] = texts
  for (let k = 0; k < pending.count; k++) {
    const bytes = new Uint8Array(view.buffer, view.byteOffset + pending.offsets[k] + offset, sizeBytes)
    const end = bytes.indexOf(0)
    texts[pending.rows[k]] = TEXT.decode(end < 0 ? bytes : bytes.subarray(0, end))
  }
}
