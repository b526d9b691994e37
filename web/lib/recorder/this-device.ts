/** The one recorder of this page, with the sensors and the storage of this device. It goes on when the page changes. */
import { createStore } from '../store.ts'
import { sendFile } from '../upload/send-file.ts'
import type { UploadState } from '../upload/upload-state.ts'
import { type ChunkStore, openChunkStore } from './chunk-store.ts'
import { compassSensor } from './compass-sensor.ts'
import { heartStrap } from './heart-strap.ts'
import { createOutbox } from './outbox.ts'
import { positionSensor } from './position-sensor.ts'
import { createRecorder } from './recorder.ts'
import { recordingFile } from './recording-file.ts'
import type { RecordingSession } from './session.ts'
import { keepAwake } from './wake-lock.ts'

const now = () => Date.now()

export const recorder = createRecorder({
  now,
  everySecond(call) {
    const id = setInterval(call, 1000)
    return () => clearInterval(id)
  },
  loadStream: () => import('./load-stream.ts').then(({ createStream }) => createStream),
  sensors: {
    position: () => positionSensor(now),
    compass: (heldAxis) => compassSensor(now, heldAxis),
    heart: () => heartStrap(now),
  },
  keepAwake,
})

/** Recordings that have ended and are still on this device, or were sent from it; newest first. */
export const kept = createStore<readonly RecordingSession[]>([])

/** What is being sent, by the id of its recording. */
export const sending = createStore<ReadonlyMap<string, UploadState>>(new Map())

const LOCK = 'backstride-recorder'

let opening: Promise<ChunkStore> | undefined

/** Opens the storage and takes up what was under way; the second call and later ones wait for the first. */
export function openRecorder(): Promise<ChunkStore> {
  opening ??= open()
  return opening
}

async function open(): Promise<ChunkStore> {
  await alone()
  const chunks = await openChunkStore().catch((error: unknown) => {
    recorder.withoutStore()
    throw error
  })
  document.addEventListener('visibilitychange', () => recorder.flush())
  addEventListener('pagehide', () => recorder.flush())
  await recorder.open(chunks)
  await lookAtKept(chunks)
  return chunks
}

/** Resolves once no other tab has the recorder open, and keeps them waiting until this one is closed. */
function alone(): Promise<void> {
  return new Promise((resolve) => {
    const hold = () => {
      resolve()
      return new Promise(() => undefined)
    }
    navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
      if (lock) return hold()
      recorder.elsewhere()
      navigator.locks.request(LOCK, hold)
      return undefined
    })
  })
}

async function lookAtKept(chunks: ChunkStore): Promise<void> {
  const ended = (await chunks.sessions()).filter(({ endedAtMs }) => endedAtMs !== undefined)
  kept.set(ended.toSorted((a, b) => b.startedAtMs - a.startedAtMs))
}

export async function endRecording(): Promise<void> {
  await recorder.end()
  await lookAtKept(await openRecorder())
}

/** Takes a recording off this device. */
export async function discard({ id }: RecordingSession): Promise<void> {
  const chunks = await openRecorder()
  await chunks.remove(id)
  await lookAtKept(chunks)
}

/** Gives a recording that nobody was signed in for to an athlete. */
export async function assign(session: RecordingSession, athleteId: string): Promise<void> {
  const chunks = await openRecorder()
  await chunks.saveSession({ ...session, athleteId })
  await lookAtKept(chunks)
}

export async function fileOf(session: RecordingSession): Promise<File> {
  const { samples } = await (await openRecorder()).read(session.id)
  return recordingFile(session, samples)
}

let outbox: Promise<ReturnType<typeof createOutbox>> | undefined

/** Sends what waits for this athlete. What cannot be sent now stays for the next time. */
export async function sendKept(athleteId: string): Promise<void> {
  outbox ??= openRecorder().then((chunks) => createOutbox({ chunks, send: sendFile, show }))
  await (await outbox).sendAll(athleteId)
  await lookAtKept(await openRecorder())
}

function show(sessionId: string, state: UploadState): void {
  sending.set(new Map([...sending.get(), [sessionId, state]]))
}
