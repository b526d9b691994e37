import type { Objects } from '@backstride/store'
import type { Disk, ObjectMetadata } from './disk.ts'

export interface DiskObjectsOptions {
  readonly disk: Disk
  readonly bucket: string
  /** The same objects by their addresses, for what only those can do. */
  readonly addressed: Objects
  readonly now: () => Date
  /** Called once an object is on the disk, as the object store does. */
  readonly onCreated: (object: ObjectMetadata) => Promise<void>
}

/**
 * The objects of a bucket on the disk of this very process, where signing, sending and checking them would take more
 * time than reading and writing them.
 */
export function diskObjects({ disk, bucket, addressed, now, onCreated }: DiskObjectsOptions): Objects {
  const keep = async (key: string, source: Parameters<Disk['receive']>[0], contentType: string) => {
    const incoming = await disk.receive(source)
    const { sizeBytes, md5 } = incoming
    const headers = { 'content-type': contentType }
    const metadata: ObjectMetadata = {
      bucket,
      key,
      sizeBytes,
      md5: md5.toString('hex'),
      modifiedAt: now().toISOString(),
      headers,
    }
    await disk.commit(incoming, metadata, false)
    await onCreated(metadata)
    return sizeBytes
  }

  return {
    async get(key) {
      const object = await disk.find(bucket, key)
      if (!object) return undefined
      const { handle, metadata } = object
      try {
        const bytes = Buffer.alloc(metadata.sizeBytes)
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
        if (bytesRead < bytes.length) throw new Error(`the file of ${key} is shorter than it says`)
        return bytes
      } finally {
        await handle.close()
      }
    },

    async put(key, bytes, contentType) {
      await keep(key, [bytes], contentType)
    },

    putStream: keep,

    async head(key) {
      const object = await disk.find(bucket, key)
      await object?.handle.close()
      return object && { sizeBytes: object.metadata.sizeBytes }
    },

    delete: (key) => disk.remove(bucket, key),
    list: (prefix) => disk.keys(bucket, prefix),
    presignGet: addressed.presignGet,
    presignPut: addressed.presignPut,
  }
}
