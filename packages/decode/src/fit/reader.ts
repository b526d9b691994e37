/**
 * The FIT file structure: parts, each with a header, messages and a checksum (Flexible and Interoperable Data Transfer
 * protocol description). Written from the public description; nothing of a vendor's kit is used.
 */
import { RecordingError, type Warning } from '@backstride/recording'
import { crc16 } from './crc.ts'
import { type Definition, definitionSize, isSameDefinition, readDefinition } from './definition.ts'
import { type DeveloperFields, developerFields } from './developer-fields.ts'
import { note, settle } from './pending.ts'
import { nextGoodMessage } from './resynchronise.ts'
import type { FitTables } from './tables.ts'

export interface FitFile {
  readonly tables: FitTables
  readonly developer: DeveloperFields
  readonly warnings: readonly Warning[]
  /** Where it first broke; the tables hold what is readable before it and after. */
  readonly error?: RecordingError
}

/** What is known while walking through the messages of a file. */
export interface Walk {
  readonly view: DataView
  readonly tables: FitTables
  readonly developer: DeveloperFields
  /** By local message number, 0 to 15. */
  readonly definitions: (Definition | undefined)[]
  offset: number
  end: number
  /** The last timestamp of any message, seconds of the FIT epoch; 0 before the first. */
  timestamp: number
  cells: number
}

const HEADER_BYTES = 12
const CRC_BYTES = 2
// '.FIT' read as a big-endian integer.
const SIGNATURE = 0x2e464954
// 256 MiB of columns: a month of records at 1 Hz, or five hours of a compass and an accelerometer at 100 Hz.
const MAX_CELLS = 2 ** 25
const HAS_DEVELOPER_FIELDS = 0x20
const FIELD_DESCRIPTION = 206
// A file broken in more places than this is read no further.
const MAX_RESUMPTIONS = 16

/** Whether the bytes begin as a FIT file does. */
export function isFit(bytes: Uint8Array): boolean {
  return bytes.length >= HEADER_BYTES && hasSignature(viewOf(bytes), 0)
}

/** All messages of a FIT file, chained parts one after the other, in tables. Damage ends it early or leaves a hole. */
export function readFit(bytes: Uint8Array): FitFile {
  const view = viewOf(bytes)
  const tables: FitTables = new Map()
  const developer = developerFields(tables)
  const warnings: Warning[] = []
  let error: RecordingError | undefined
  let start = 0
  while (start < bytes.length && !error) {
    if (!hasSignature(view, start)) {
      error = new RecordingError(
        'CORRUPT',
        'A further part of the FIT file has no valid header. What came before was read.',
        { offset: start },
      )
      break
    }
    const walk = { view, tables, developer, definitions: [], timestamp: 0, cells: 0, ...extent(view, start) }
    error = readMessages(walk) ?? truncation(walk, bytes.length)
    if (!error && !hasRightCrc(bytes, start, walk.end)) {
      warnings.push({
        code: 'CRC_MISMATCH',
        message: 'The checksum of the file is wrong: a value may be damaged. Everything was read.',
      })
    }
    start = walk.end + CRC_BYTES
  }
  return { tables, developer, warnings, ...(error && { error }) }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function hasSignature(view: DataView, start: number): boolean {
  return (
    start + HEADER_BYTES <= view.byteLength &&
    view.getUint8(start) >= HEADER_BYTES &&
    view.getUint32(start + 8) === SIGNATURE
  )
}

// A recorder that lost power before closing its file leaves a data size of 0: then the file is all there is.
function extent(view: DataView, start: number): { offset: number; end: number } {
  const offset = start + view.getUint8(start)
  const sizeBytes = view.getUint32(start + 4, true)
  return { offset, end: sizeBytes === 0 ? Math.max(offset, view.byteLength - CRC_BYTES) : offset + sizeBytes }
}

function truncation({ end }: Walk, length: number): RecordingError | undefined {
  if (end <= length) return undefined
  return new RecordingError(
    'TRUNCATED',
    'The FIT file ends before its last message. Copy it from the device again; what is there was read.',
    { offset: length },
  )
}

function hasRightCrc(bytes: Uint8Array, start: number, end: number): boolean {
  return end + CRC_BYTES > bytes.length ? false : crc16(bytes, start, end + CRC_BYTES) === 0
}

function readMessages(walk: Walk): RecordingError | undefined {
  const statedEnd = walk.end
  walk.end = Math.min(statedEnd, walk.view.byteLength)
  let error: RecordingError | undefined
  let resumptions = 0
  while (walk.offset < walk.end) {
    if (readNext(walk)) continue
    error ??= damageAt(walk, statedEnd)
    const resumed = ++resumptions > MAX_RESUMPTIONS ? undefined : nextGoodMessage(walk)
    if (resumed === undefined) break
    walk.offset = resumed
  }
  settleAll(walk, () => true)
  walk.end = statedEnd
  return error
}

function damageAt(walk: Walk, statedEnd: number): RecordingError {
  const { offset } = walk
  if (walk.cells > MAX_CELLS) {
    return new RecordingError(
      'TOO_LARGE',
      'The FIT file holds more samples than can be read at once. Split it into shorter recordings.',
      { offset },
    )
  }
  if (statedEnd > walk.end && walk.definitions[walk.view.getUint8(offset) & 0x0f]) {
    return new RecordingError(
      'TRUNCATED',
      'The FIT file ends in the middle of a message. Copy it from the device again; what is there was read.',
      { offset },
    )
  }
  return new RecordingError(
    'CORRUPT',
    'The FIT file is damaged here. What could be read before and after was kept.',
    { offset },
  )
}

/** Reads the message at the walk's offset and moves past it; false, nothing moved, when that is not possible. */
function readNext(walk: Walk): boolean {
  const header = walk.view.getUint8(walk.offset)
  if (header & 0x80) return readData(walk, (header >> 5) & 0x03, header & 0x1f)
  return header & 0x40 ? define(walk, header) : readData(walk, header & 0x0f, -1)
}

function define(walk: Walk, header: number): boolean {
  const { view, offset } = walk
  const hasDeveloper = (header & HAS_DEVELOPER_FIELDS) !== 0
  const size = definitionSize(view, offset + 1, walk.end, hasDeveloper)
  if (Number.isNaN(size)) return false
  const known = walk.definitions[header & 0x0f]
  // Some devices define a message again before each one of it.
  if (!known || !isSameDefinition(view, known.offset, offset, 1 + size))
    redefine(walk, header & 0x0f, hasDeveloper)
  walk.offset += 1 + size
  return true
}

function redefine(walk: Walk, local: number, hasDeveloper: boolean): void {
  const { view, offset, tables, developer, definitions } = walk
  settleAll(
    walk,
    hasDeveloper
      ? (definition, k) => k === local || definition.globalNumber === FIELD_DESCRIPTION
      : (_, k) => k === local,
  )
  definitions[local] = readDefinition(view, offset, hasDeveloper, tables, developer)
}

function settleAll(
  { definitions, view }: Walk,
  isDue: (definition: Definition, local: number) => boolean,
): void {
  for (const [local, definition] of definitions.entries()) {
    if (definition && isDue(definition, local)) settle(definition, view)
  }
}

function readData(walk: Walk, local: number, timeOffset: number): boolean {
  const definition = walk.definitions[local]
  const start = walk.offset + 1
  if (!definition || start + definition.sizeBytes > walk.end || walk.cells > MAX_CELLS) return false
  const isCompressed = timeOffset >= 0
  if (isCompressed) walk.timestamp = rolledOver(walk.timestamp, timeOffset)
  else if (definition.timestampOffset >= 0) {
    walk.timestamp = walk.view.getUint32(start + definition.timestampOffset, definition.isLittleEndian)
  }
  note(definition, start, isCompressed ? walk.timestamp : undefined)
  if (definition.table) walk.cells += definition.rows * definition.table.names.length
  walk.offset = start + definition.sizeBytes
  return true
}

// The five bits of a compressed timestamp replace the last five of the one before, and never go back.
function rolledOver(timestamp: number, timeOffset: number): number {
  const elapsedS = (timeOffset - timestamp) & 0x1f
  return timestamp + elapsedS
}
