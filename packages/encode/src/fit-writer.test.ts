import { expect, test } from 'vitest'
import { crc16 } from './crc16.ts'
import { fitWriter, type MessageLayout } from './fit-writer.ts'

const LAYOUT: MessageLayout = {
  local: 3,
  global: 20,
  fields: [
    { number: 253, type: 'uint32' },
    { number: 0, type: 'sint32' },
    { number: 3, type: 'uint8' },
    { number: 5, type: 'float32', developerIndex: 1 },
  ],
}
const SHORT: MessageLayout = { local: 1, global: 20, fields: [{ number: 3, type: 'uint8' }] }

test('a file is a header of 14 bytes, its messages and checksums over both', () => {
  const file = written(true, (writer) => writer.define(SHORT))
  expect(text(file.subarray(8, 12))).toBe('.FIT')
  expect(view(file).getUint32(4, true)).toBe(file.length - 16)
  expect(crc16(file.subarray(0, 14))).toBe(0)
  expect(crc16(file)).toBe(0)
})

test('a definition lists its fields, those of developers apart', () => {
  const file = written(true, (writer) => writer.define(LAYOUT))
  expect([...messages(file)]).toEqual([
    0x63, 0, 0, 20, 0, 3, 253, 4, 0x86, 0, 4, 0x85, 3, 1, 0x02, 1, 5, 4, 1,
  ])
})

test('values are written in the byte order that the definition names', () => {
  const write = (isLittleEndian: boolean) =>
    messages(
      written(isLittleEndian, (writer) => {
        writer.define(LAYOUT)
        writer.write(LAYOUT, [0x01020304, -2, 77, 0.5])
      }),
    )
  expect([...write(true).subarray(-14)]).toEqual([3, 4, 3, 2, 1, 0xfe, 0xff, 0xff, 0xff, 77, 0, 0, 0, 0x3f])
  expect([...write(false).subarray(-14)]).toEqual([3, 1, 2, 3, 4, 0xff, 0xff, 0xff, 0xfe, 77, 0x3f, 0, 0, 0])
  expect(write(false)[2]).toBe(1)
})

test('what was not measured is written as the invalid value of its type', () => {
  const file = written(true, (writer) => writer.write(LAYOUT, [undefined, Number.NaN, undefined, Number.NaN]))
  const values = view(messages(file))
  expect(values.getUint32(1, true)).toBe(0xffffffff)
  expect(values.getInt32(5, true)).toBe(0x7fffffff)
  expect(values.getUint8(9)).toBe(0xff)
  expect(values.getFloat32(10, true)).toBeNaN()
})

test('a compressed header carries the local number and five bits of the time', () => {
  const file = written(true, (writer) => writer.writeCompressed(SHORT, 1000, [60]))
  expect([...messages(file)]).toEqual([0x80 | (1 << 5) | (1000 % 32), 60])
})

test('scale and offset are applied, arrays filled up, and text cut to leave its closing zero', () => {
  const layout: MessageLayout = {
    local: 0,
    global: 1,
    fields: [
      { number: 1, type: 'uint16', scale: 5, offset: 2500 },
      { number: 2, type: 'uint16', count: 3 },
      { number: 3, type: 'string', count: 4 },
    ],
  }
  const file = messages(written(true, (writer) => writer.write(layout, [60, [1, 2], 'heading'])))
  expect(view(file).getUint16(1, true)).toBe(2800)
  expect([...file.subarray(3, 9)]).toEqual([1, 0, 2, 0, 0xff, 0xff])
  expect([...file.subarray(9)]).toEqual([104, 101, 97, 0])
})

function written(isLittleEndian: boolean, write: (writer: ReturnType<typeof fitWriter>) => void): Uint8Array {
  const writer = fitWriter(isLittleEndian)
  write(writer)
  return writer.finish()
}

function messages(file: Uint8Array): Uint8Array {
  return file.subarray(14, -2)
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
