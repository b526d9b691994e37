/**
 * The base types of FIT fields (Flexible and Interoperable Data Transfer protocol description, "Base Types"): what each
 * byte in a definition stands for, and the value that means "not measured". Such a value reads as NaN.
 */

export const UINT8 = 0
export const SINT8 = 1
export const SINT16 = 2
export const UINT16 = 3
export const SINT32 = 4
export const UINT32 = 5
export const FLOAT32 = 6
export const FLOAT64 = 7
/** 12-bit numbers packed into bytes, low bits first: how FIT compresses speed with distance, and event times. */
export const PACKED12 = 8

export interface BaseType {
  readonly kind: number
  readonly sizeBytes: number
  readonly invalid: number
}

const BASE_TYPES: Readonly<Record<number, BaseType>> = {
  0: { kind: UINT8, sizeBytes: 1, invalid: 0xff },
  1: { kind: SINT8, sizeBytes: 1, invalid: 0x7f },
  2: { kind: UINT8, sizeBytes: 1, invalid: 0xff },
  3: { kind: SINT16, sizeBytes: 2, invalid: 0x7fff },
  4: { kind: UINT16, sizeBytes: 2, invalid: 0xffff },
  5: { kind: SINT32, sizeBytes: 4, invalid: 0x7fffffff },
  6: { kind: UINT32, sizeBytes: 4, invalid: 0xffffffff },
  8: { kind: FLOAT32, sizeBytes: 4, invalid: Number.NaN },
  9: { kind: FLOAT64, sizeBytes: 8, invalid: Number.NaN },
  10: { kind: UINT8, sizeBytes: 1, invalid: 0 },
  11: { kind: UINT16, sizeBytes: 2, invalid: 0 },
  12: { kind: UINT32, sizeBytes: 4, invalid: 0 },
  13: { kind: UINT8, sizeBytes: 1, invalid: 0xff },
}

const STRING = 7

/** The base type of a definition's byte; undefined for strings, 64-bit integers and bytes without a meaning. */
export function baseTypeOf(byte: number): BaseType | undefined {
  return BASE_TYPES[byte & 0x1f]
}

export function isString(byte: number): boolean {
  return (byte & 0x1f) === STRING
}

/** The number of a kind at an offset. Integers that mean "not measured" are not recognised here. */
export function readNumber(view: DataView, offset: number, kind: number, isLittleEndian: boolean): number {
  switch (kind) {
    case UINT8:
      return view.getUint8(offset)
    case SINT8:
      return view.getInt8(offset)
    case SINT16:
      return view.getInt16(offset, isLittleEndian)
    case UINT16:
      return view.getUint16(offset, isLittleEndian)
    case SINT32:
      return view.getInt32(offset, isLittleEndian)
    case UINT32:
      return view.getUint32(offset, isLittleEndian)
    case FLOAT32:
      return view.getFloat32(offset, isLittleEndian)
    default:
      return view.getFloat64(offset, isLittleEndian)
  }
}

/** The `index`-th 12-bit number of a field that starts at `offset`. */
export function readPacked12(view: DataView, offset: number, index: number): number {
  const byte = offset + (index >> 1) * 3
  return index & 1
    ? (view.getUint8(byte + 1) >> 4) | (view.getUint8(byte + 2) << 4)
    : view.getUint8(byte) | ((view.getUint8(byte + 1) & 0x0f) << 8)
}
