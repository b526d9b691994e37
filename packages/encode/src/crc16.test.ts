import { expect, test } from 'vitest'
import { crc16 } from './crc16.ts'

// Check value of CRC-16/ARC in the catalogue of parametrised CRC algorithms (reveng.sourceforge.io).
test('the checksum of the digits 1 to 9 is 0xBB3D', () => {
  expect(crc16(new TextEncoder().encode('123456789'))).toBe(0xbb3d)
})
