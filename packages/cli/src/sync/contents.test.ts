import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Content, contentsOf } from './contents.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstride-contents-'))
})

afterEach(() => rm(folder, { recursive: true }))

test('a file is one content, known by its bytes and not by its name', async () => {
  const [a] = await contents('a.fit', strToU8('x'))
  const [b] = await contents('b.fit', strToU8('x'))
  expect(a).toMatchObject({ name: 'shown/a.fit', bytes: Buffer.from('x') })
  expect(a.sha256).toBe(b.sha256)
})

test('an archive is what is in it, however it is packed', async () => {
  const files = { 'a.gpx': strToU8('<gpx>'), 'note.txt': strToU8('no') }
  const stored = await contents('a.zip', zipSync(files, { level: 0 }))
  const packed = await contents('b.zip', zipSync(files, { level: 9 }))
  expect(stored.map(({ name }) => name)).toEqual(['shown/a.zip/a.gpx'])
  expect(packed.map(({ sha256 }) => sha256)).toEqual(stored.map(({ sha256 }) => sha256))
})

test('the folder of a phone is one content, an archive of anything else none', async () => {
  const times = Array.from({ length: 60 }, (_, k) => [`${1_777_618_800 + k}000000000`, k])
  const location = times.map(([time, k]) => `${time},${k},${Number(k) * 1e-5},0,1\n`)
  const compass = times.map(([time, k]) => `${time},${k},${Number(k) % 7}\n`)
  const phone = zipSync({
    'Location.csv': strToU8(`time,seconds_elapsed,latitude,longitude,speed\n${location.join('')}`),
    'Compass.csv': strToU8(`time,seconds_elapsed,magneticBearing\n${compass.join('')}`),
  })
  const [content, ...others] = await contents('phone.zip', phone)
  expect(content).toMatchObject({ name: 'shown/phone.zip', bytes: Buffer.from(phone) })
  expect(others).toEqual([])
  expect(await contents('photos.zip', zipSync({ 'x.jpg': strToU8('x') }))).toEqual([])
})

test('what cannot be sent is refused with its reason, and one too large is not even read', async () => {
  expect(await contents('empty.fit', new Uint8Array())).toMatchObject([{ refusal: { code: 'EMPTY_FILE' } }])
  const [large] = await contents('large.fit', new Uint8Array(25 * 2 ** 20 + 1))
  expect(large.refusal?.code).toBe('TOO_LARGE')
  const unread = { path: join(folder, 'nowhere'), name: 'huge.zip', sizeBytes: 2 ** 30 + 1, mtimeMs: 0 }
  expect(await all(contentsOf(unread))).toMatchObject([{ refusal: { code: 'TOO_LARGE' } }])
})

test('a file that grows while it is read is left for later', async () => {
  const path = join(folder, 'a.fit')
  await writeFile(path, 'longer than it was')
  const seen = { path, name: 'a.fit', sizeBytes: 4, mtimeMs: 0 }
  await expect(all(contentsOf(seen))).rejects.toMatchObject({ code: 'CHANGING' })
})

async function contents(name: string, bytes: Uint8Array): Promise<Content[]> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const { size: sizeBytes, mtimeMs } = await stat(path)
  return all(contentsOf({ path, name: `shown/${name}`, sizeBytes, mtimeMs }))
}

async function all(contents: AsyncIterable<Content>): Promise<Content[]> {
  const found: Content[] = []
  for await (const content of contents) found.push(content)
  return found
}
