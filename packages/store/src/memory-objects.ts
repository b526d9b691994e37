import type { Objects } from './objects.ts'

/** Objects in memory, for tests. A presigned address names the key and is served by nobody. */
export function memoryObjects(): Objects {
  const kept = new Map<string, Uint8Array>()
  return {
    async get(key) {
      return kept.get(key)?.slice()
    },

    async put(key, bytes) {
      kept.set(key, bytes.slice())
    },

    async putStream(key, chunks) {
      const parts: Uint8Array[] = []
      for await (const chunk of chunks) parts.push(chunk.slice())
      const bytes = new Uint8Array(Buffer.concat(parts))
      kept.set(key, bytes)
      return bytes.length
    },

    async head(key) {
      const bytes = kept.get(key)
      return bytes && { sizeBytes: bytes.length }
    },

    async delete(key) {
      kept.delete(key)
    },

    async list(prefix) {
      return [...kept.keys()].filter((key) => key.startsWith(prefix)).sort()
    },

    async presignGet(key) {
      return `memory:///${key}`
    },

    async presignPut({ key, contentType, sha256Hex }) {
      const checksum = Buffer.from(sha256Hex, 'hex').toString('base64')
      const headers = { 'content-type': contentType, 'x-amz-checksum-sha256': checksum }
      return { url: `memory:///${key}`, headers }
    },
  }
}
