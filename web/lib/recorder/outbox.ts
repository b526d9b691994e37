/** Recordings that ended and go to the service of the person they belong to, one after the other, when there is a way. */
import { afterEvent, type UploadEvent, type UploadState } from '../upload/upload-state.ts'
import type { ChunkStore } from './chunk-store.ts'
import { recordingFile } from './recording-file.ts'
import type { RecordingSession } from './session.ts'

export interface Outbox {
  /** Sends everything that waits for this athlete; safe to call at any time, from any number of places. */
  sendAll(athleteId: string): Promise<void>
}

export interface OutboxPorts {
  readonly chunks: ChunkStore
  readonly send: (file: File, tell: (event: UploadEvent) => void) => Promise<void>
  readonly show: (sessionId: string, state: UploadState) => void
}

/**
 * Sending the same recording twice does no harm: its bytes are the same, so the service answers "already here". The samples leave
 * this device only after the service has said what became of them.
 */
export function createOutbox({ chunks, send, show }: OutboxPorts): Outbox {
  let underway: Promise<void> = Promise.resolve()
  const sendAll = async (athleteId: string) => {
    for (const session of (await chunks.sessions()).filter((each) => isWaiting(each, athleteId)))
      await sendOne(session)
  }
  const sendOne = async (session: RecordingSession) => {
    const { samples } = await chunks.read(session.id)
    const states: UploadState[] = [{ stage: 'checking' }]
    await send(recordingFile(session, samples), (event) => {
      states.push(afterEvent(states[states.length - 1], event))
      show(session.id, states[states.length - 1])
    })
    const state = states[states.length - 1]
    if (!isDelivered(state)) return
    await chunks.saveSession({ ...session, sent: { workoutId: state.workoutId } })
    await chunks.dropSamples(session.id)
  }
  return {
    sendAll(athleteId) {
      underway = underway.then(() => sendAll(athleteId))
      return underway
    },
  }
}

function isWaiting({ endedAtMs, sent, athleteId }: RecordingSession, athlete: string): boolean {
  return endedAtMs !== undefined && !sent && athleteId === athlete
}

function isDelivered(state: UploadState): state is Extract<UploadState, { workoutId: string | null }> {
  return state.stage === 'done' || state.stage === 'duplicate'
}
