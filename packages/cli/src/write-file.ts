import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Reads and writes for the owner alone. */
export const PRIVATE_FILE = 0o600
const PRIVATE_FOLDER = 0o700

/** A stream is written as it comes, so that a file may be larger than the memory. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array>

/**
 * Writes a file so that a reader, or a power cut, finds it as it was before or whole: beside it, flushed, then renamed.
 * Folders that are missing are made for the owner alone.
 */
export async function writeWhole(path: string, content: Content, mode = 0o666): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER })
  const beside = `${path}.${randomUUID()}.part`
  try {
    await written(await open(beside, 'wx', mode), content)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function written(file: FileHandle, content: Content): Promise<void> {
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}
