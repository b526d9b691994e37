import { expect, test } from 'vitest'
import { bpmOf } from './heart-rate-measurement.ts'

test.each([
  ['one byte', [0b00000, 72], 72],
  ['two bytes, the lower first', [0b00001, 0x2c, 0x01], 300],
  ['energy and beat intervals after it', [0b11000, 91, 0x10, 0x00, 0x88, 0x02], 91],
  ['the skin is touched', [0b00110, 120], 120],
  ['contact set but not supported', [0b00010, 120], 120],
])('the rate is read: %s', (_, bytes, bpm) => {
  expect(bpmOf(viewOf(bytes))).toBe(bpm)
})

test.each([
  ['no contact with the skin', [0b00100, 120]],
  ['zero', [0b00000, 0]],
  ['no bytes', []],
  ['flags alone', [0b00000]],
  ['half of two bytes', [0b00001, 0x2c]],
])('nothing is told: %s', (_, bytes) => {
  expect(bpmOf(viewOf(bytes))).toBeUndefined()
})

function viewOf(bytes: readonly number[]): DataView {
  // As a browser hands it over: a view that does not begin where its buffer does.
  return new DataView(Uint8Array.of(0xff, ...bytes).buffer, 1)
}
