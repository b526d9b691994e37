import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerUrl, requestIn } from './approval.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const KEY = publicKey.export({ type: 'spki', format: 'der' }).toString('base64url')
const ASKED = { port: '50123', state: 'abcdefghijklmnopqrstuv', key: KEY, name: 'Ada’s laptop' }

test('a whole request is read', () => {
  expect(requestIn(`#${new URLSearchParams(ASKED)}`)).toEqual({ ...ASKED, port: 50_123 })
})

test.each([
  { port: '80' },
  { port: '70000' },
  { port: '50123@evil.example' },
  { state: 'short' },
  { key: 'no key' },
  { name: 'x'.repeat(256) },
])('%j is no request', (wrong) => {
  expect(requestIn(`#${new URLSearchParams({ ...ASKED, ...wrong })}`)).toBeUndefined()
})

test('the token is handed to the own machine, and only who asked can open it', async () => {
  const request = requestIn(`#${new URLSearchParams(ASKED)}`)
  const url = new URL(await answerUrl(request!, 'bst_ada.1.secret'))
  expect(url.origin).toBe('http://127.0.0.1:50123')
  expect(url.searchParams.get('state')).toBe(ASKED.state)
  expect(url.href).not.toContain('secret')
  const sealed = Buffer.from(url.searchParams.get('sealed') ?? '', 'base64url')
  const padding = constants.RSA_PKCS1_OAEP_PADDING
  expect(privateDecrypt({ key: privateKey, padding, oaepHash: 'sha256' }, sealed).toString()).toBe(
    'bst_ada.1.secret',
  )
})

test('a refusal carries no token', async () => {
  const url = new URL(await answerUrl(requestIn(`#${new URLSearchParams(ASKED)}`)!))
  expect([...url.searchParams.keys()]).toEqual(['state'])
})
