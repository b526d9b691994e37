import type { Client, Upload } from '@backstride/contract'

/** Seconds that the server may keep a question open: the longest that it takes. */
const WAIT_S = 10
/** Answers without news until we stop waiting, five minutes of them: most files take a second or two. */
const QUIET_ANSWERS = 30

export interface Follower {
  /** How an upload ended; undefined when nothing was heard of any for five minutes. Rejects with what `api` throws. */
  endOf(uploadId: string): Promise<Upload | undefined>
}

interface Waiting {
  readonly resolve: (upload: Upload | undefined) => void
  readonly reject: (error: unknown) => void
}

/** Waits for uploads through the one feed of changes, from now on, whatever their number. */
export async function follow(api: Client): Promise<Follower> {
  let { next: since } = await api('listUploadChanges', { query: { wait: 0 } })
  /** Ends that came before anybody asked for them. */
  const ended = new Map<string, Upload>()
  const waiting = new Map<string, Waiting>()
  let isListening = false

  return {
    endOf(uploadId) {
      const upload = ended.get(uploadId)
      if (upload) return Promise.resolve(upload)
      const end = new Promise<Upload | undefined>((resolve, reject) => {
        waiting.set(uploadId, { resolve, reject })
      })
      if (!isListening) void listen()
      return end
    },
  }

  async function listen(): Promise<void> {
    isListening = true
    try {
      for (let quiet = 0; waiting.size > 0; ) {
        quiet = (await hear()) ? 0 : quiet + 1
        if (quiet >= QUIET_ANSWERS) forAll(({ resolve }) => resolve(undefined))
      }
    } catch (error) {
      forAll(({ reject }) => reject(error))
    }
    isListening = false
  }

  /** Takes one answer of the feed, and tells whether there was any news. */
  async function hear(): Promise<boolean> {
    const { items, next } = await api('listUploadChanges', { query: { since, wait: WAIT_S } })
    since = next
    for (const upload of items) note(upload)
    return items.length > 0
  }

  function note(upload: Upload): void {
    if (!hasEnded(upload)) return
    ended.set(upload.id, upload)
    waiting.get(upload.id)?.resolve(upload)
    waiting.delete(upload.id)
  }

  function forAll(settle: (each: Waiting) => void): void {
    for (const each of waiting.values()) settle(each)
    waiting.clear()
  }
}

export function hasEnded({ state }: Upload): boolean {
  return state !== 'waiting' && state !== 'received'
}
