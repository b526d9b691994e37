import { expect, test } from 'vitest'
import { sha256 } from './sha256.ts'

// FIPS 180-2, appendix B.1: the message "abc".
test('the hash of the standard’s own example is the one it prints', async () => {
  expect(await sha256(new Blob(['abc']))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
