import { type ArchiveFile, archiveFiles } from '@backstride/analyse'
import { MAX_ARCHIVE_FILES, MAX_FILE_BYTES } from '@backstride/contract/limits'
import type { UploadRecord } from '@backstride/store'
import { childOf, keepFile } from './child-upload.ts'
import type { IngestDeps } from './create-ingest.ts'

/** How many files are on their way to the object store at a time: enough to hide its answers. */
const AT_A_TIME = 8

/**
 * Makes an upload of its own of every recording in an archive, and answers how many; 0 for a file that is one recording.
 * Each then takes the way of any upload, with its own outcome. Done again, it makes the same uploads.
 */
export async function unpackArchive(
  deps: IngestDeps,
  archive: UploadRecord,
  bytes: Uint8Array,
): Promise<number> {
  let count = 0
  let batch: Promise<void>[] = []
  for (const file of filesOf(bytes)) {
    const error = count === MAX_ARCHIVE_FILES ? TOO_MANY : undefined
    batch.push(keepFile(deps, childOf(archive, file, count), file, error))
    count++
    if (error) break
    if (batch.length < AT_A_TIME) continue
    await Promise.all(batch)
    batch = []
  }
  await Promise.all(batch)
  return count
}

/** The files of an archive; none of one that is a recording itself, as far as one recording may be so large. */
function* filesOf(bytes: Uint8Array): Generator<ArchiveFile> {
  const files = archiveFiles(bytes)
  const [first, second] = [files.next(), files.next()]
  if (first.done || (second.done && bytes.length <= MAX_FILE_BYTES)) return
  yield first.value
  if (!second.done) yield second.value
  yield* files
}

const TOO_MANY = {
  code: 'TOO_LARGE',
  message: `The archive holds more than ${MAX_ARCHIVE_FILES} recordings; from this one on, none was read. Split it.`,
}
