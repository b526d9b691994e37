import { baseTypeOf, isString, PACKED12 } from './base-type.ts'
import type { DeveloperFields } from './developer-fields.ts'
import { DEVELOPER_HEADING, type Field, MESSAGES } from './messages.ts'
import { nothingPending, type Pending } from './pending.ts'
import { type FitTable, type FitTables, tableOf } from './tables.ts'

/** Where one number of a message lies, and which column it goes to. */
export interface Cell {
  readonly column: number
  readonly offset: number
  readonly kind: number
  readonly invalid: number
  readonly scale: number
  readonly shift: number
  /** Elements from `offset` on, and bytes from one to the next; packed numbers have no stride. */
  readonly count: number
  readonly strideBytes: number
}

export interface Text {
  readonly name: string
  readonly offset: number
  readonly sizeBytes: number
}

/** How the data messages of one local number are laid out: a definition message, compiled to what is read of it. */
export interface Definition {
  /** Where in the file its own message is. */
  readonly offset: number
  readonly globalNumber: number
  readonly isLittleEndian: boolean
  readonly sizeBytes: number
  /** From the start of the message to its timestamp; -1 if it has none. */
  readonly timestampOffset: number
  /** Undefined for messages that are not read. */
  readonly table?: FitTable
  readonly cells: readonly Cell[]
  readonly texts: readonly Text[]
  /** Rows that one message makes: as many as its longest sample array. */
  readonly rows: number
  /** Messages met and not yet read. */
  readonly pending: Pending
}

const FIELD_BYTES = 3
const TIMESTAMP = 253

interface DefinedField {
  readonly number: number
  readonly sizeBytes: number
  readonly baseType: number
  readonly offset: number
}

/** The bytes a definition message takes after its header byte; NaN when it is no valid one or ends beyond `end`. */
export function definitionSize(view: DataView, offset: number, end: number, hasDeveloper: boolean): number {
  if (offset + 5 > end || view.getUint8(offset + 1) > 1) return Number.NaN
  const fields = 5 + view.getUint8(offset + 4) * FIELD_BYTES
  if (!hasDeveloper) return offset + fields > end ? Number.NaN : fields
  if (offset + fields + 1 > end) return Number.NaN
  const size = fields + 1 + view.getUint8(offset + fields) * FIELD_BYTES
  return offset + size > end ? Number.NaN : size
}

/** Whether two definition messages, headers included, are the same bytes. */
export function isSameDefinition(view: DataView, one: number, other: number, sizeBytes: number): boolean {
  for (let k = 0; k < sizeBytes; k++) if (view.getUint8(one + k) !== view.getUint8(other + k)) return false
  return true
}

/** The definition message at `offset`, its header included, which `definitionSize` has found valid. */
export function readDefinition(
  view: DataView,
  offset: number,
  hasDeveloper: boolean,
  tables: FitTables,
  developer: DeveloperFields,
): Definition {
  const isLittleEndian = view.getUint8(offset + 2) === 0
  const globalNumber = view.getUint16(offset + 3, isLittleEndian)
  const fields = readFields(view, offset + 5, 0)
  const ownBytes = sizeOf(fields)
  const developerAt = offset + 6 + fields.length * FIELD_BYTES
  const developerFields = hasDeveloper ? readFields(view, developerAt, ownBytes) : []
  const table = tableOf(tables, globalNumber)
  const cells = table
    ? [...ownCells(fields, globalNumber), ...developerCells(developerFields, table, developer)]
    : []
  const labels = table ? texts(fields, globalNumber) : []
  const timestamp = fields.find(({ number, sizeBytes }) => number === TIMESTAMP && sizeBytes === 4)
  // A message of which nothing is read makes no rows, however many there are.
  const isRead = table && cells.length + labels.length > 0
  return {
    offset,
    globalNumber,
    isLittleEndian,
    sizeBytes: ownBytes + sizeOf(developerFields),
    timestampOffset: timestamp?.offset ?? -1,
    ...(isRead && { table }),
    cells,
    texts: labels,
    rows: Math.max(1, ...cells.map(({ count }) => count)),
    pending: nothingPending(),
  }
}

function readFields(view: DataView, countAt: number, firstOffset: number): DefinedField[] {
  const fields: DefinedField[] = []
  let offset = firstOffset
  for (let k = 0; k < view.getUint8(countAt); k++) {
    const at = countAt + 1 + k * FIELD_BYTES
    const sizeBytes = view.getUint8(at + 1)
    fields.push({ number: view.getUint8(at), sizeBytes, baseType: view.getUint8(at + 2), offset })
    offset += sizeBytes
  }
  return fields
}

function sizeOf(fields: readonly DefinedField[]): number {
  return fields.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}

function ownCells(fields: readonly DefinedField[], globalNumber: number): Cell[] {
  const wanted = MESSAGES[globalNumber].fields
  return fields.flatMap((defined) =>
    wanted.flatMap((field, column) => {
      if (field.number !== defined.number || field.isText) return []
      return cellOf(defined, field, column)
    }),
  )
}

function cellOf(defined: DefinedField, field: Field, column: number): Cell[] {
  const { scale = 1, offset: shift = 0, element = 0, each = false } = field
  if (field.packing) {
    const count = each ? Math.floor((defined.sizeBytes * 8) / 12) : 1
    const isWhole = defined.sizeBytes >= 3
    return isWhole
      ? [
          {
            column,
            offset: defined.offset,
            kind: PACKED12,
            invalid: 0xfff,
            scale,
            shift,
            count,
            strideBytes: 0,
          },
        ]
      : []
  }
  const base = baseTypeOf(defined.baseType)
  if (!base || defined.sizeBytes < base.sizeBytes * (element + 1)) return []
  const count = each ? Math.floor(defined.sizeBytes / base.sizeBytes) : 1
  const offset = defined.offset + element * base.sizeBytes
  return [
    {
      column,
      offset,
      kind: base.kind,
      invalid: base.invalid,
      scale,
      shift,
      count,
      strideBytes: base.sizeBytes,
    },
  ]
}

function developerCells(
  fields: readonly DefinedField[],
  table: FitTable,
  developer: DeveloperFields,
): Cell[] {
  const column = table.names.indexOf(DEVELOPER_HEADING)
  if (column < 0) return []
  return fields.flatMap((defined) => {
    // In a developer field the third byte is the index of the developer, not a base type.
    const description = developer.headingOf(defined.baseType, defined.number)
    if (!description) return []
    const { baseType, scale, offset } = description
    return cellOf(
      { ...defined, baseType },
      { name: DEVELOPER_HEADING, number: defined.number, scale, offset },
      column,
    )
  })
}

function texts(fields: readonly DefinedField[], globalNumber: number): Text[] {
  return MESSAGES[globalNumber].fields.flatMap(({ name, number, isText }) => {
    const defined = fields.find((field) => field.number === number)
    if (!isText || !defined || !isString(defined.baseType)) return []
    return [{ name, offset: defined.offset, sizeBytes: defined.sizeBytes }]
  })
}
