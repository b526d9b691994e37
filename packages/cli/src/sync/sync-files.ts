import { type Content, contentsOf } from './contents.ts'
import { fileErrorCode } from './file-error.ts'
import type { FoundFile } from './find-files.ts'
import { type Sending, sendContent } from './send-content.ts'

/** Files on their way at the same time: enough to fill a home connection, few enough to keep each one moving. */
const AT_ONCE = 4
/** FAT, which most watches have, keeps times to two seconds: a file younger than that may change unseen. */
const COARSEST_TIME_MS = 2000

export interface Syncing extends Sending {
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * Sends what is new in these files and waits until all of it has come to its end, telling each event. Throws what ends
 * the run as a whole: a refusal, no answer, a stop.
 */
export async function syncFiles(syncing: Syncing, files: readonly FoundFile[]): Promise<void> {
  const contents = newContents(syncing, files)
  const ends: Promise<void>[] = []
  await Promise.all(Array.from({ length: AT_ONCE }, () => sendSome(syncing, contents, ends)))
  await Promise.all(ends)
}

/** Takes one content after the other from those that the workers share. */
async function sendSome(
  syncing: Syncing,
  contents: AsyncGenerator<Content>,
  ends: Promise<void>[],
): Promise<void> {
  for (let next = await contents.next(); !next.done; next = await contents.next()) {
    const { end } = await sendContent(syncing, next.value)
    const told = end.then((result) => syncing.tell({ type: 'ended', result }))
    // Whoever waits for all ends hears of an error; until then it is nobody's.
    told.catch(() => undefined)
    ends.push(told)
  }
}

/** The contents of files, each once; a second file of the same bytes is here already. */
async function* newContents(syncing: Syncing, files: readonly FoundFile[]): AsyncGenerator<Content> {
  const { ledger, tell, now } = syncing
  const begun = new Set<string>()
  for (const file of files) {
    const hashes: string[] = []
    try {
      for await (const content of contentsOf(file)) {
        hashes.push(content.sha256)
        if (begun.has(content.sha256))
          tell({ type: 'ended', result: { name: content.name, outcome: 'here' } })
        else yield content
        begun.add(content.sha256)
      }
      if (now() - file.mtimeMs > COARSEST_TIME_MS) ledger.noteFile(file, hashes)
    } catch (error) {
      tell({ type: 'unreadable', name: file.name, code: fileErrorCode(error) })
    }
  }
}
