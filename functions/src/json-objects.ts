import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Objects } from '@backstride/store'

const compress = promisify(gzip)
const uncompress = promisify(gunzip)

/**
 * Puts a value as gzipped JSON under `prefix` and a name made from the value itself, and answers the key. The same
 * value always has the same key, so putting it again changes nothing and another value never overwrites it.
 */
export async function putJson(objects: Objects, prefix: string, value: unknown): Promise<string> {
  const text = JSON.stringify(value)
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 32)
  const key = `${prefix}/${digest}.json.gz`
  await objects.put(key, await compress(text), 'application/gzip')
  return key
}

/** The value that `putJson` put under this key. Throws when there is none: a key is only kept after its object. */
export async function getJson<T>(objects: Objects, key: string): Promise<T> {
  const bytes = await objects.get(key)
  if (!bytes) throw new Error(`there is no object ${key}`)
  return JSON.parse((await unpacked(bytes)).toString('utf8')) as T
}

/** The text of an object that `putJson` put, as bytes. */
export function unpacked(bytes: Uint8Array): Promise<Buffer> {
  return uncompress(bytes)
}
