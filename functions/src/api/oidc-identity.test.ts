import { afterAll, expect, test } from 'vitest'
import { oidcProvider } from '../testing/oidc-provider.ts'
import { oidcIdentity } from './oidc-identity.ts'

const provider = await oidcProvider()
afterAll(provider.close)

const config = {
  issuer: provider.issuer,
  clientId: provider.clientId,
  redirectUri: 'http://backstride.test/api/auth/callback',
  allowInsecure: true,
}
const identity = oidcIdentity(config)

test('a sign-in ends with the claims of the identity token', async () => {
  Object.assign(provider.claims, { name: 'Ada', zoneinfo: 'Europe/Berlin', 'backstride:demo': true })
  const { url, secrets } = await identity.start('ada@example.test')
  const query = new URL(url).searchParams
  expect(Object.fromEntries(query)).toMatchObject({
    client_id: 'backstride',
    redirect_uri: config.redirectUri,
    response_type: 'code',
    code_challenge_method: 'S256',
    login_hint: 'ada@example.test',
  })

  const claims = await identity.finish(provider.authorize(url), secrets)

  expect(claims).toEqual({
    issuer: provider.issuer,
    subject: 's-1',
    name: 'Ada',
    timeZone: 'Europe/Berlin',
    isDemo: true,
  })
})

test('claims of an unexpected kind count as not told', async () => {
  Object.assign(provider.claims, { name: 7, zoneinfo: null, 'backstride:demo': 'yes' })
  const { url, secrets } = await identity.start()
  const claims = await identity.finish(provider.authorize(url), secrets)
  expect(claims).toEqual({ issuer: provider.issuer, subject: 's-1', isDemo: false })
})

test('another state, nonce or verifier than this browser’s is refused', async () => {
  const { url, secrets } = await identity.start()
  for (const name of ['state', 'nonce', 'verifier'] as const) {
    const back = provider.authorize(url)
    const other = { ...secrets, [name]: 'x'.repeat(43) }
    await expect(identity.finish(back, other), name).rejects.toMatchObject({ code: 'REFUSED' })
  }
})

test('a code works once', async () => {
  const { url, secrets } = await identity.start()
  const back = provider.authorize(url)
  await identity.finish(back, secrets)
  await expect(identity.finish(back, secrets)).rejects.toMatchObject({ code: 'REFUSED' })
})

test('an identity token for another client or from another issuer is refused', async () => {
  for (const wrong of [{ aud: 'another' }, { iss: 'http://evil.test' }, { exp: 1 }]) {
    const { url, secrets } = await identity.start()
    const before = { ...provider.claims }
    Object.assign(provider.claims, wrong)
    await expect(identity.finish(provider.authorize(url), secrets)).rejects.toMatchObject({ code: 'REFUSED' })
    for (const name of Object.keys(wrong)) delete provider.claims[name]
    Object.assign(provider.claims, before)
  }
})

test('a provider that is down is told as such, and found once it is up', async () => {
  const early = oidcIdentity(config)
  provider.health.isDown = true
  await expect(early.start()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  provider.health.isDown = false
  const { url, secrets } = await early.start()

  provider.health.isDown = true
  const back = provider.authorize(url)
  await expect(early.finish(back, secrets)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  provider.health.isDown = false
  expect(await early.finish(back, secrets)).toMatchObject({ subject: 's-1' })
})

test('a provider that nobody answers for is told as such', async () => {
  const gone = await oidcProvider()
  await gone.close()
  const start = oidcIdentity({ ...config, issuer: gone.issuer }).start()
  await expect(start).rejects.toMatchObject({ code: 'UNAVAILABLE' })
})

test('a provider without TLS is not talked to unless allowed', async () => {
  const strict = oidcIdentity({ ...config, allowInsecure: false })
  await expect(strict.start()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
})
