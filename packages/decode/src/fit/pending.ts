/**
 * Messages are not read when they are met but noted, and then read field by field, each field of all messages in one
 * loop: several times as fast as message by message, for the loop knows its kind of number and writes one column.
 */
import { PACKED12, readNumber, readPacked12, SINT32, UINT8, UINT32 } from './base-type.ts'
import type { Cell, Definition, Text } from './definition.ts'
import { type FitTable, filledColumn } from './tables.ts'

/** Where the messages of one definition begin and which rows they fill. */
export interface Pending {
  offsets: Uint32Array
  rows: Uint32Array
  count: number
  /** Timestamps that came compressed, by message; empty in most files. */
  readonly timestamps: number[]
}

export function nothingPending(): Pending {
  return { offsets: new Uint32Array(), rows: new Uint32Array(), count: 0, timestamps: [] }
}

/** Notes a message whose fields begin at `offset`, and makes its rows. */
export function note(
  { table, pending, rows }: Definition,
  offset: number,
  timestamp: number | undefined,
): void {
  if (!table) return
  if (pending.count === pending.offsets.length) grow(pending)
  pending.offsets[pending.count] = offset
  pending.rows[pending.count] = table.rows
  if (timestamp !== undefined) pending.timestamps[pending.count] = timestamp
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
  pending.timestamps.length = 0
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
}

function readScalars(
  column: Float64Array,
  cell: Cell,
  { pending, isLittleEndian }: Definition,
  view: DataView,
): void {
  const { rows, count } = pending
  const { invalid, scale, shift } = cell
  const raw = rawNumbers(cell, pending, isLittleEndian, view)
  for (let k = 0; k < count; k++) column[rows[k]] = raw[k] === invalid ? Number.NaN : raw[k] / scale - shift
}

// The kinds of nearly all fields have a loop of their own, which asks nothing about kinds for each number.
function rawNumbers(
  { offset, kind }: Cell,
  { offsets, count }: Pending,
  le: boolean,
  view: DataView,
): Float64Array {
  const raw = new Float64Array(count)
  switch (kind) {
    case UINT8:
      for (let k = 0; k < count; k++) raw[k] = view.getUint8(offsets[k] + offset)
      break
    case SINT32:
      for (let k = 0; k < count; k++) raw[k] = view.getInt32(offsets[k] + offset, le)
      break
    case UINT32:
      for (let k = 0; k < count; k++) raw[k] = view.getUint32(offsets[k] + offset, le)
      break
    case PACKED12:
      for (let k = 0; k < count; k++) raw[k] = readPacked12(view, offsets[k] + offset, 0)
      break
    default:
      for (let k = 0; k < count; k++) raw[k] = readNumber(view, offsets[k] + offset, kind, le)
  }
  return raw
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
  if (index < 0 || pending.timestamps.length === 0) return
  const column = filledColumn(table, index)
  for (const [k, timestamp] of pending.timestamps.entries()) {
    const first = pending.rows[k]
    if (timestamp !== undefined) column.fill(timestamp, first, first + rows)
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
