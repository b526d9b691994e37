import type { Upload, UploadChanges } from '@backstride/contract'
import { api } from '../session.ts'
import { withUploads } from './upload-log.ts'

/** Between two tries when the service does not answer. */
const AGAIN_AFTER_MS = 5000

export interface FeedListener {
  /** Called at once with what others have heard so far, and with every answer: the first is the newest uploads, without news it is empty. */
  readonly told: (uploads: readonly Upload[]) => void
  readonly failed: (error: unknown) => void
}

/** Tells of the uploads of the signed-in person as they change, until it is stopped. The whole page shares one question. */
export const followUploads = createFeed((since) =>
  api('listUploadChanges', { query: { ...(since !== undefined && { since }) } }),
)

/** Asks one question after another while anybody listens, each answered as soon as there is something to tell. */
export function createFeed(ask: (since: string | undefined) => Promise<UploadChanges>) {
  const listeners = new Set<FeedListener>()
  let known: readonly Upload[] | undefined
  let isAsking = false

  return function follow(listener: FeedListener): () => void {
    listeners.add(listener)
    if (known) listener.told(known)
    if (!isAsking) void askOn()
    return () => listeners.delete(listener)
  }

  async function askOn(): Promise<void> {
    isAsking = true
    for (let since: string | undefined; listeners.size > 0; ) since = (await next(since)) ?? since
    known = undefined
    isAsking = false
  }

  /** Where to go on from; undefined when the service did not answer, after a while. */
  async function next(since: string | undefined): Promise<string | undefined> {
    try {
      const { items, next } = await ask(since)
      known = withUploads(known ?? [], items)
      for (const { told } of listeners) told(items)
      return next
    } catch (error) {
      for (const { failed } of listeners) failed(error)
      if (listeners.size > 0) await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS))
      return undefined
    }
  }
}
