import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'

/** What is kept beside the bytes of an object. */
export interface ObjectMetadata {
  readonly bucket: string
  readonly key: string
  readonly sizeBytes: number
  /** MD5 of the bytes, hexadecimal, as S3 makes the ETag of an object put in one piece. */
  readonly md5: string
  readonly modifiedAt: string
  /** Headers that are answered with the bytes: type, encoding, `x-amz-meta-*`, checksums. */
  readonly headers: Readonly<Record<string, string>>
}

/** Bytes that have arrived and are on the disk, but are no object yet. */
export interface Incoming {
  readonly path: string
  readonly sizeBytes: number
  readonly md5: Buffer
  readonly sha256: Buffer
  readonly crc32: Buffer
}

export interface StoredObject {
  readonly handle: FileHandle
  readonly metadata: ObjectMetadata
}

/**
 * Objects as files. One file is one object: its bytes, its metadata as JSON, the length of that JSON in four bytes. So an
 * object appears and is replaced by one rename, and is never seen in part. Its name is the hash of its key, so no key can
 * leave the folder, and keys that differ in case stay two on every file system.
 */
export interface Disk {
  /** Writes the bytes to a file of its own and hashes them; removes it again when the source fails. */
  receive(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Incoming>
  /** Makes an object of what came in, durably. False when `onlyIfAbsent` and there is one already. */
  commit(incoming: Incoming, metadata: ObjectMetadata, onlyIfAbsent: boolean): Promise<boolean>
  discard(incoming: Incoming): Promise<void>
  /** The object, open: the caller closes it. Undefined when there is none. */
  find(bucket: string, key: string): Promise<StoredObject | undefined>
  remove(bucket: string, key: string): Promise<void>
  /** Every key that starts so, sorted. Opens each object on the disk: for the rare case that somebody leaves. */
  keys(bucket: string, prefix: string): Promise<string[]>
}

/** The disk below `dir`. What an earlier run left half received is removed. */
export async function createDisk(dir: string): Promise<Disk> {
  const incomingDir = incomingIn(dir)
  await rm(incomingDir, { recursive: true, force: true })
  await mkdir(incomingDir, { recursive: true })
  return diskAt(dir)
}

/** A disk that was created before, for another thread of the same run. */
export function diskAt(dir: string): Disk {
  const incomingDir = incomingIn(dir)
  return {
    receive: (bytes) => receive(incomingDir, bytes),
    commit: (incoming, metadata, onlyIfAbsent) =>
      commit(incoming, pathOf(dir, metadata.bucket, metadata.key), metadata, onlyIfAbsent),
    discard: ({ path }) => rm(path, { force: true }),
    find: (bucket, key) => find(pathOf(dir, bucket, key)),
    remove: (bucket, key) => rm(pathOf(dir, bucket, key), { force: true }),
    keys: (bucket, prefix) => keysIn(dir, bucket, prefix),
  }
}

function incomingIn(dir: string): string {
  return join(dir, 'incoming')
}

const LENGTH_BYTES = 4
/** Two hexadecimal digits: 256 folders. */
const FOLDER_LENGTH = 2

function pathOf(dir: string, bucket: string, key: string): string {
  const name = createHash('sha256').update(`${bucket}/${key}`).digest('hex')
  return join(dir, name.slice(0, FOLDER_LENGTH), name.slice(FOLDER_LENGTH))
}

async function receive(
  incomingDir: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Incoming> {
  const path = join(incomingDir, randomUUID())
  const hashes = { md5: createHash('md5'), sha256: createHash('sha256') }
  let crc = 0
  let sizeBytes = 0
  const handle = await open(path, 'wx')
  try {
    for await (const chunk of bytes) {
      hashes.md5.update(chunk)
      hashes.sha256.update(chunk)
      crc = crc32(chunk, crc)
      sizeBytes += chunk.length
      await handle.writeFile(chunk)
    }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await handle.close()
  }
  return {
    path,
    sizeBytes,
    md5: hashes.md5.digest(),
    sha256: hashes.sha256.digest(),
    crc32: uint32(crc),
  }
}

async function commit(
  incoming: Incoming,
  target: string,
  metadata: ObjectMetadata,
  onlyIfAbsent: boolean,
): Promise<boolean> {
  const json = Buffer.from(JSON.stringify(metadata))
  const handle = await open(incoming.path, 'a')
  try {
    await handle.writeFile(Buffer.concat([json, uint32(json.length)]))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await mkdir(dirname(target), { recursive: true })
  const isNew = onlyIfAbsent ? await linkIfAbsent(incoming.path, target) : await moved(incoming.path, target)
  await syncFolder(dirname(target))
  return isNew
}

/** A link, unlike a rename, fails when the name is taken, so of two writers exactly one wins. */
async function linkIfAbsent(source: string, target: string): Promise<boolean> {
  try {
    await link(source, target)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(source, { force: true })
  }
}

async function moved(source: string, target: string): Promise<true> {
  await rename(source, target)
  return true
}

/** A rename survives a loss of power once its folder is on the disk. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function find(path: string): Promise<StoredObject | undefined> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (!handle) return undefined
  try {
    return { handle, metadata: await readMetadata(handle) }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function keysIn(dir: string, bucket: string, prefix: string): Promise<string[]> {
  const keys: string[] = []
  for (const folder of await readdir(dir)) {
    if (folder.length !== FOLDER_LENGTH) continue
    for (const name of await readdir(join(dir, folder))) {
      const object = await find(join(dir, folder, name))
      await object?.handle.close()
      if (object?.metadata.bucket === bucket && object.metadata.key.startsWith(prefix)) {
        keys.push(object.metadata.key)
      }
    }
  }
  return keys.sort()
}

async function readMetadata(handle: FileHandle): Promise<ObjectMetadata> {
  const { size } = await handle.stat()
  const length = await readAt(handle, size - LENGTH_BYTES, LENGTH_BYTES)
  const jsonBytes = length.readUInt32BE()
  const json = await readAt(handle, size - LENGTH_BYTES - jsonBytes, jsonBytes)
  return JSON.parse(json.toString())
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead !== length) throw new Error('An object file is shorter than it says')
  return buffer
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(LENGTH_BYTES)
  bytes.writeUInt32BE(value)
  return bytes
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
