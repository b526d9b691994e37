import { createHash } from 'node:crypto'
import type { Objects, Store } from '@backstride/store'
import { createUpload } from '../../functions/src/api/index.ts'
import { createIngest } from '../../functions/src/ingest/index.ts'
import { originalKey } from '../../functions/src/object-keys.ts'
import { queued } from '../../functions/src/testing/test-system.ts'
import { type Chance, chance } from './chance.ts'
import { mortal } from './mortal.ts'

/** A file that somebody uploads, perhaps not for the first time. */
export interface Sending {
  readonly athleteId: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** An upload that was announced and whose bytes were sent. */
export interface Sent {
  readonly athleteId: string
  readonly uploadId: string
  readonly sha256: string
}

export interface Delivered {
  readonly sent: Sent[]
  /** Announcements that failed: each may have left an upload that waits for ever. */
  readonly failedAnnouncements: number
  readonly deaths: number
}

const WORKERS = 6
/** Of the messages, delivered once more though they were done. */
const REPEATED = 0.3
/** Of the deliveries, broken off by the death of the handler; a quiet ingest makes fewer than this many calls. */
const DYING = 0.4
const CALLS = 16

/** Sends every file and delivers every message until the queue is content: in any order, repeated, and broken off. */
export async function deliver(
  { store, objects }: { store: Store; objects: Objects },
  sendings: readonly Sending[],
  seed: number,
): Promise<Delivered> {
  const luck = chance(seed)
  const now = clock()
  const unsent = [...sendings]
  const messages: string[] = []
  const result = { sent: [] as Sent[], failedAnnouncements: 0, deaths: 0 }

  const send = async (sending: Sending) => {
    try {
      const { sent, key } = await announced({ store, objects, now }, sending)
      result.sent.push(sent)
      if (key) messages.push(key)
    } catch {
      result.failedAnnouncements++
      unsent.push(sending)
    }
  }
  const handle = async (key: string) => {
    const dies = luck.happens(DYING)
    const death = { call: dies ? luck.below(CALLS) : Number.POSITIVE_INFINITY, isAfter: luck.happens(0.5) }
    const ingest = createIngest({ ...mortal({ store, objects }, death), webhooks: NOBODY_LISTENS, now })
    const { batchItemFailures } = await ingest(queued(key))
    result.deaths += batchItemFailures.length
    if (batchItemFailures.length > 0 || luck.happens(REPEATED)) messages.push(key)
  }
  const work = async () => {
    while (unsent.length + messages.length > 0) {
      const isSending = unsent.length > 0 && (messages.length === 0 || luck.happens(0.5))
      if (isSending) await send(taken(unsent, luck))
      else await handle(taken(messages, luck))
    }
  }
  // Work in hand of one may come back to the queue when the others are gone, so they start until nothing is left.
  while (unsent.length + messages.length > 0) await Promise.all(Array.from({ length: WORKERS }, work))
  return result
}

const NOBODY_LISTENS = { send: () => Promise.reject(new Error('there are no webhooks')) }

async function announced(
  { store, objects, now }: { store: Store; objects: Objects; now: () => Date },
  { athleteId, fileName, bytes }: Sending,
): Promise<{ sent: Sent; key: string | undefined }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const request = { fileName, sizeBytes: bytes.length, sha256 }
  const { upload, put } = await createUpload({ store, objects, now }, athleteId, request)
  const key = originalKey({ athleteId, uploadId: upload.id })
  if (put) await objects.put(key, bytes, 'application/octet-stream')
  return { sent: { athleteId, uploadId: upload.id, sha256 }, key: put ? key : undefined }
}

function taken<T>(list: T[], luck: Chance): T {
  return list.splice(luck.below(list.length), 1)[0]
}

/** A second passes with each look. */
function clock(): () => Date {
  let atMs = Date.parse('2026-05-20T12:00:00.000Z')
  return () => {
    atMs += 1000
    return new Date(atMs)
  }
}
