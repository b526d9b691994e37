import { constants, createPublicKey, publicEncrypt } from 'node:crypto'
import { expect, test } from 'vitest'
import { awaitApproval } from './await-approval.ts'

const SERVER = 'https://walk.example'
/** As long as the longest that the service makes. */
const TOKEN = `bst_${'a'.repeat(64)}.${'b'.repeat(64)}.${'c'.repeat(43)}`

test('the token that the page seals arrives, and the browser is sent away from its address', async () => {
  const { asked, token } = await asking()
  const answer = await bring(asked, { state: asked.state, sealed: seal(asked.key, TOKEN) })
  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toBe(`${SERVER}/authorise/#done`)
  expect(await token).toBe(TOKEN)
})

test('what the page is asked stands behind the # and holds no secret of ours', async () => {
  const { url, asked, token } = await asking()
  expect(url.split('#')[0]).toBe(`${SERVER}/authorise/`)
  expect(Object.keys(asked).sort()).toEqual(['key', 'name', 'port', 'state'])
  const ended = expect(token).rejects.toThrow()
  await bring(asked, { state: asked.state })
  await ended
})

test('a refusal ends it', async () => {
  const { asked, token } = await asking()
  const ended = expect(token).rejects.toThrow('You refused')
  const answer = await bring(asked, { state: asked.state })
  expect(answer.headers.get('location')).toBe(`${SERVER}/authorise/#refused`)
  await ended
})

test('whoever does not know the state, or seals with another key, brings nothing', async () => {
  const { asked, token } = await asking()
  expect((await bring(asked, { state: 'x', sealed: seal(asked.key, TOKEN) })).status).toBe(404)
  const ended = expect(token).rejects.toThrow('cannot be opened')
  await bring(asked, { state: asked.state, sealed: Buffer.alloc(256, 1).toString('base64url') })
  await ended
})

async function asking() {
  let shown: (url: string) => void = () => undefined
  const url = new Promise<string>((resolve) => {
    shown = resolve
  })
  const { signal } = new AbortController()
  const token = awaitApproval({ server: SERVER, deviceName: 'laptop', show: shown, signal })
  const asked = Object.fromEntries(new URLSearchParams((await url).split('#')[1]))
  return { url: await url, asked, token }
}

function bring({ port }: Record<string, string>, query: Record<string, string>): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/?${new URLSearchParams(query)}`, { redirect: 'manual' })
}

function seal(key: string, text: string): string {
  const spki = createPublicKey({ key: Buffer.from(key, 'base64url'), type: 'spki', format: 'der' })
  const padding = constants.RSA_PKCS1_OAEP_PADDING
  return publicEncrypt({ key: spki, padding, oaepHash: 'sha256' }, Buffer.from(text)).toString('base64url')
}
