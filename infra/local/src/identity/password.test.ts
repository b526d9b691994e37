import { scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashedPassword, isPassword, PASSWORD_COST } from './password.ts'

const QUICK = { N: 16, r: 1, p: 1 }

test('a password is itself and no other, at the cost it was kept with', async () => {
  const kept = await hashedPassword('heel last, toe first', QUICK)
  expect(await isPassword('heel last, toe first', kept)).toBe(true)
  expect(await isPassword('heel last, toe firsT', kept)).toBe(false)
  expect(JSON.stringify(kept)).not.toContain('heel')
})

test('two people with one password share nothing', async () => {
  const [one, other] = await Promise.all([hashedPassword('same', QUICK), hashedPassword('same', QUICK)])
  expect(one.hash).not.toBe(other.hash)
})

test('a letter is the same in either way to write it', async () => {
  expect(await isPassword('caf\u00e9 at noon', await hashedPassword('cafe\u0301 at noon', QUICK))).toBe(true)
})

test('against nobody every password is wrong', async () => {
  expect(await isPassword('', undefined)).toBe(false)
})

test('what is kept is scrypt as RFC 7914 has it', async () => {
  const { salt, hash } = await hashedPassword('password', PASSWORD_COST)
  const expected = scryptSync('password', Buffer.from(salt, 'base64'), 32, {
    N: 32768,
    r: 8,
    p: 3,
    maxmem: 2 ** 27,
  })
  expect(hash).toBe(expected.toString('base64'))
})
