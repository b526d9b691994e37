import { expect, test } from 'vitest'
import { webhookRecord } from '../testing/webhook-records.ts'
import { secretOf, secretText, signingSecrets } from './secret.ts'
import { signatureHeaders } from './signature.ts'

/** From the documentation of the libraries that receivers verify with, typed once more. */
const EXAMPLE = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: new Date(1_614_265_330_000),
  body: '{"test": 2432232314}',
  secret: Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64'),
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}

test('a body is signed as receivers of Standard Webhooks expect it', () => {
  expect(signatureHeaders(EXAMPLE, [EXAMPLE.secret])).toEqual({
    'webhook-id': EXAMPLE.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': EXAMPLE.signature,
  })
})

test('another byte, id or second is another signature', () => {
  const signatureOf = (different: Partial<typeof EXAMPLE>) =>
    signatureHeaders({ ...EXAMPLE, ...different }, [EXAMPLE.secret])['webhook-signature']
  const others = [{ body: '{"test": 2432232315}' }, { id: 'msg_q' }, { at: new Date(1_614_265_331_000) }]
  for (const other of others) expect(signatureOf(other)).not.toBe(EXAMPLE.signature)
})

test('each webhook, rotation and installation has a secret of its own, the same whenever it is asked for', () => {
  const owner = { athleteId: 'a', webhookId: 'w' }
  const secrets = [
    secretOf('key', owner, 1),
    secretOf('key', owner, 2),
    secretOf('other key', owner, 1),
    secretOf('key', { ...owner, webhookId: 'x' }, 1),
    secretOf('key', { ...owner, athleteId: 'b' }, 1),
  ].map(secretText)
  expect(new Set(secrets).size).toBe(secrets.length)
  expect(secretText(secretOf('key', owner, 1))).toBe(secrets[0])
  expect(secrets[0]).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
})

test('after a rotation both secrets sign until the overlap is over, and then the new one alone', () => {
  const webhook = webhookRecord({ secretNumber: 2, previousSecretUntil: '2026-05-02T00:00:00.000Z' })
  const both = signingSecrets('key', webhook, new Date('2026-05-01T23:59:59.000Z'))
  expect(both).toEqual([secretOf('key', webhook, 2), secretOf('key', webhook, 1)])
  expect(signatureHeaders(EXAMPLE, both)['webhook-signature'].split(' ')).toHaveLength(2)
  const later = signingSecrets('key', webhook, new Date('2026-05-02T00:00:00.000Z'))
  expect(later).toEqual([secretOf('key', webhook, 2)])
})
