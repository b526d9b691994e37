import { expect, test } from 'vitest'
import { crc16 } from './crc.ts'

test('the checksum of the nine digits is the published check value of CRC-16/ARC', () => {
  const digits = new TextEncoder().encode('123456789')
  expect(crc16(digits, 0, digits.length)).toBe(0xbb3d)
})

test('eight bytes at a time give what one byte at a time gives', () => {
  const bytes = Uint8Array.from({ length: 1003 }, (_, k) => (k * 7919) & 0xff)
  let bitwise = 0
  for (const byte of bytes) {
    bitwise ^= byte
    for (let bit = 0; bit < 8; bit++) bitwise = bitwise & 1 ? (bitwise >> 1) ^ 0xa001 : bitwise >> 1
  }
  expect(crc16(bytes, 0, bytes.length)).toBe(bitwise)
})

test('the checksum over bytes and their own checksum is 0', () => {
  const bytes = Uint8Array.of(1, 2, 3, 0, 0)
  const crc = crc16(bytes, 0, 3)
  bytes.set([crc & 0xff, crc >> 8], 3)
  expect(crc16(bytes, 0, 5)).toBe(0)
})
