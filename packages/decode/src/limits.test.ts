import { expect, test } from 'vitest'
import { errorIn } from '../fixtures/decoded.ts'
import { definition, fitBytes, UINT8 } from '../fixtures/fit-bytes.ts'
import { decode } from './decode.ts'
import { MAX_FILE_BYTES } from './decode-file.ts'
import { addRow, emptyTable } from './table.ts'

const HEADER = new TextEncoder().encode('time,seconds_elapsed,latitude,longitude\n')

/** A text of many equal lines. */
function lines(head: Uint8Array, line: string, count: number): Uint8Array {
  const bytes = new TextEncoder().encode(line)
  const whole = new Uint8Array(head.length + bytes.length * count)
  whole.set(head)
  for (let k = 0; k < count; k++) whole.set(bytes, head.length + k * bytes.length)
  return whole
}

test('a file beyond the largest size is refused unread', () => {
  expect(errorIn(decode(new Uint8Array(MAX_FILE_BYTES + 1))).code).toBe('TOO_LARGE')
})

test('a table of more than four million rows is refused', () => {
  expect(errorIn(decode(lines(HEADER, '1\n', 4_200_000))).code).toBe('TOO_LARGE')
})

test('JSON beyond 64 MiB is refused before it takes memory', () => {
  const head = new TextEncoder().encode('{"format":"backstride-recording",')
  expect(errorIn(decode(lines(head, '        ', 2 ** 23 + 1))).code).toBe('TOO_LARGE')
})

test('more records than fit into 256 MiB of columns end a FIT file early', () => {
  const count = 3_000_000
  const messages = new Uint8Array(count * 2)
  for (let k = 0; k < count; k++) messages[k * 2 + 1] = 90
  const head = fitBytes(definition(0, 20, [{ number: 3, ...UINT8 }]))
  const file = new Uint8Array(head.length - 2 + messages.length)
  file.set(head.subarray(0, -2))
  file.set(messages, head.length - 2)
  new DataView(file.buffer).setUint32(4, 0)
  const { code } = errorIn(decode(file))
  expect(code).toBe('TOO_LARGE')
})

test('messages of which nothing is read take no memory', () => {
  const nothing = definition(0, 20, [])
  const decoded = decode(fitBytes(nothing, new Array(100_000).fill(0)))
  expect(errorIn(decoded).code).toBe('NO_SAMPLES')
})

test('a table of track points ends at 256 MiB of columns', () => {
  const columns = 16
  const table = emptyTable(Array.from({ length: columns }, (_, k) => String(k)))
  for (let rows = 0; rows < 2 ** 25 / columns; rows++) addRow(table)
  expect(() => addRow(table)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }))
})
