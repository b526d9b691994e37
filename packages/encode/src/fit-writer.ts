/** Bytes of a FIT file (Flexible and Interoperable Data Transfer protocol description, Garmin, version 2.0). */
import { crc16 } from './crc16.ts'

/** Base types: the code in a definition, the size in bytes, and the value that means "not measured". */
const BASE_TYPES = {
  enum: { code: 0x00, sizeBytes: 1, invalid: 0xff },
  uint8: { code: 0x02, sizeBytes: 1, invalid: 0xff },
  uint16: { code: 0x84, sizeBytes: 2, invalid: 0xffff },
  sint32: { code: 0x85, sizeBytes: 4, invalid: 0x7fffffff },
  uint32: { code: 0x86, sizeBytes: 4, invalid: 0xffffffff },
  uint32z: { code: 0x8c, sizeBytes: 4, invalid: 0 },
  string: { code: 0x07, sizeBytes: 1, invalid: 0 },
  float32: { code: 0x88, sizeBytes: 4, invalid: Number.NaN },
  byte: { code: 0x0d, sizeBytes: 1, invalid: 0xff },
} as const

type BaseTypeName = keyof typeof BASE_TYPES

export interface FieldLayout {
  readonly number: number
  readonly type: BaseTypeName
  /** Elements of an array, or bytes of a string with its closing zero. One where it is missing. */
  readonly count?: number
  /** Written is value x scale + offset, rounded. */
  readonly scale?: number
  readonly offset?: number
  /** Index of the developer that described the field; missing for fields of the profile. */
  readonly developerIndex?: number
}

export interface MessageLayout {
  /** 0 to 15; with compressed timestamps 0 to 3. */
  readonly local: number
  readonly global: number
  readonly fields: readonly FieldLayout[]
}

type FieldValue = number | string | readonly number[] | undefined

export interface FitWriter {
  define(layout: MessageLayout): void
  /** Values in the order of the fields; NaN and undefined are written as "not measured". */
  write(layout: MessageLayout, values: readonly FieldValue[]): void
  /** The same with the low five bits of its timestamp in the message's header. */
  writeCompressed(layout: MessageLayout, timestamp: number, values: readonly FieldValue[]): void
  /** The whole file: header, messages, checksum. */
  finish(): Uint8Array
}

const HEADER_BYTES = 14
const PROTOCOL_VERSION = 0x20
const PROFILE_VERSION = 2195
const IS_DEFINITION = 0x40
const HAS_DEVELOPER_FIELDS = 0x20
const IS_COMPRESSED = 0x80

/** A writer of one FIT file, all its messages in one byte order. */
export function fitWriter(isLittleEndian: boolean): FitWriter {
  const bytes: number[] = []
  const scratch = new DataView(new ArrayBuffer(4))

  function pushNumber(value: number, type: BaseTypeName, isLittle: boolean): void {
    const { sizeBytes } = BASE_TYPES[type]
    setNumber(scratch, value, type, isLittle)
    for (let k = 0; k < sizeBytes; k++) bytes.push(scratch.getUint8(k))
  }

  function pushField(layout: FieldLayout, value: FieldValue): void {
    if (typeof value === 'string') pushText(bytes, value, layout.count ?? 1)
    else pushNumbers(layout, typeof value === 'object' ? value : [value ?? Number.NaN])
  }

  function pushNumbers(layout: FieldLayout, values: readonly number[]): void {
    for (let k = 0; k < (layout.count ?? 1); k++) {
      pushNumber(rawValue(values[k] ?? Number.NaN, layout), layout.type, isLittleEndian)
    }
  }

  function pushValues(layout: MessageLayout, values: readonly FieldValue[]): void {
    layout.fields.forEach((field, k) => {
      pushField(field, values[k])
    })
  }

  return {
    define({ local, global, fields }) {
      const own = fields.filter(({ developerIndex }) => developerIndex === undefined)
      const developed = fields.filter(({ developerIndex }) => developerIndex !== undefined)
      bytes.push(IS_DEFINITION | (developed.length > 0 ? HAS_DEVELOPER_FIELDS : 0) | local)
      bytes.push(0, isLittleEndian ? 0 : 1)
      pushNumber(global, 'uint16', isLittleEndian)
      bytes.push(
        own.length,
        ...own.flatMap((field) => [field.number, sizeOf(field), BASE_TYPES[field.type].code]),
      )
      if (developed.length === 0) return
      bytes.push(
        developed.length,
        ...developed.flatMap((field) => [field.number, sizeOf(field), field.developerIndex ?? 0]),
      )
    },
    write(layout, values) {
      bytes.push(layout.local)
      pushValues(layout, values)
    },
    writeCompressed(layout, timestamp, values) {
      bytes.push(IS_COMPRESSED | (layout.local << 5) | (timestamp & 0x1f))
      pushValues(layout, values)
    },
    finish: () => framed(bytes),
  }
}

function sizeOf({ type, count = 1 }: FieldLayout): number {
  return BASE_TYPES[type].sizeBytes * count
}

function rawValue(value: number, { type, scale = 1, offset = 0 }: FieldLayout): number {
  if (Number.isNaN(value)) return BASE_TYPES[type].invalid
  const raw = value * scale + offset
  return type === 'float32' ? raw : Math.round(raw)
}

function setNumber(view: DataView, value: number, type: BaseTypeName, isLittleEndian: boolean): void {
  if (type === 'float32') view.setFloat32(0, value, isLittleEndian)
  else if (type === 'sint32') view.setInt32(0, value, isLittleEndian)
  else if (type === 'uint32' || type === 'uint32z') view.setUint32(0, value, isLittleEndian)
  else if (type === 'uint16') view.setUint16(0, value, isLittleEndian)
  else view.setUint8(0, value)
}

function pushText(bytes: number[], text: string, sizeBytes: number): void {
  const encoded = new TextEncoder().encode(text).subarray(0, sizeBytes - 1)
  for (let k = 0; k < sizeBytes; k++) bytes.push(encoded[k] ?? 0)
}

function framed(messages: readonly number[]): Uint8Array {
  const file = new Uint8Array(HEADER_BYTES + messages.length + 2)
  const view = new DataView(file.buffer)
  file.set([HEADER_BYTES, PROTOCOL_VERSION])
  view.setUint16(2, PROFILE_VERSION, true)
  view.setUint32(4, messages.length, true)
  file.set(new TextEncoder().encode('.FIT'), 8)
  view.setUint16(12, crc16(file.subarray(0, 12)), true)
  file.set(messages, HEADER_BYTES)
  view.setUint16(file.length - 2, crc16(file.subarray(0, file.length - 2)), true)
  return file
}
