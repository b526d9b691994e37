import { ApiProblem, type Client, type Upload } from '@backstride/contract'
import { type Patience, patiently } from '../server/patiently.ts'
import type { Content } from './contents.ts'
import type { FileResult, Tell } from './events.ts'
import { type Follower, hasEnded } from './follow.ts'
import { isEnded, type Ledger, type Standing } from './ledger.ts'
import type { Put } from './put.ts'

export interface Sending {
  readonly api: Client
  readonly put: Put
  readonly patience: Patience
  readonly follower: Follower
  readonly ledger: Ledger
  readonly tell: Tell
}

/** An address to send to holds for a quarter of an hour; a connection that was away longer gets another one. */
const TICKETS = 3

/** A content that is on its way or has come to its end. `end` is in an object, so that nobody waits for it by accident. */
export interface Sent {
  readonly end: Promise<FileResult>
}

/**
 * Sends one content, unless it came to its end in an earlier run. The ledger is told before and after the bytes are
 * sent, so that a run that is broken off anywhere is taken up where it was: bytes that arrived are not sent again.
 */
export async function sendContent(sending: Sending, content: Content): Promise<Sent> {
  const { ledger, tell } = sending
  const { name, sha256, bytes, refusal } = content
  const standing = ledger.standingOf(sha256)
  if (isEnded(standing)) return atOnce(known(name, standing))
  if (refusal) {
    ledger.noteStanding(sha256, { state: 'failed', uploadId: '', error: refusal })
    return atOnce({ name, outcome: 'failed', error: refusal })
  }
  tell({ type: 'began', name, sizeBytes: bytes.length })
  try {
    const upload = (await takenUp(sending, content)) ?? (await sent(sending, content))
    tell({ type: 'delivered', name })
    return { end: endOf(sending, content, upload) }
  } catch (error) {
    if (!(error instanceof ApiProblem || error instanceof StoreRefused)) throw error
    const code = error instanceof ApiProblem ? error.problem.code : 'STORE_REFUSED'
    return atOnce({ name, outcome: 'later', error: { code, message: error.message } })
  }
}

function atOnce(result: FileResult): Sent {
  return { end: Promise.resolve(result) }
}

function known(name: string, { state, workoutId = null, error }: Standing): FileResult {
  return state === 'failed'
    ? { name, outcome: 'failed', error: error ?? UNEXPLAINED }
    : { name, outcome: 'here', workoutId }
}

/** The upload of an earlier run, if its bytes arrived. */
async function takenUp({ api, ledger }: Sending, { sha256 }: Content): Promise<Upload | undefined> {
  const standing = ledger.standingOf(sha256)
  if (!standing) return undefined
  const upload = await unlessMissing(api('getUpload', { params: { uploadId: standing.uploadId } }))
  return upload?.state === 'waiting' && standing.state === 'announced' ? undefined : upload
}

async function sent(sending: Sending, { name, sha256, bytes, listed }: Content): Promise<Upload> {
  const { api, put, ledger, patience, tell } = sending
  const body = { fileName: lastPart(name), sizeBytes: bytes.length, sha256, ...(listed && { listed }) }
  for (let ticket = 1; ; ticket++) {
    const { upload, put: address } = await api('createUpload', { body })
    ledger.noteStanding(sha256, { state: 'announced', uploadId: upload.id })
    if (!address) return upload
    const onSent = (count: number) => tell({ type: 'sent', name, bytes: count })
    const answer = await patiently(patience, () => put(address, bytes, onSent))
    if (answer.ok) {
      ledger.noteStanding(sha256, { state: 'sent', uploadId: upload.id })
      return upload
    }
    if (answer.status !== 403 || ticket === TICKETS) throw new StoreRefused(answer.status)
  }
}

async function endOf(
  { follower, ledger }: Sending,
  { name, sha256 }: Content,
  upload: Upload,
): Promise<FileResult> {
  const end = hasEnded(upload) ? upload : await follower.endOf(upload.id)
  if (!end || end.state === 'waiting' || end.state === 'received')
    return { name, outcome: 'later', error: SLOW }
  const { state, workoutId, error } = end
  ledger.noteStanding(sha256, { state, uploadId: end.id, workoutId, ...(error && { error }) })
  if (state === 'failed') return { name, outcome: 'failed', error: error ?? UNEXPLAINED }
  return { name, outcome: state === 'done' ? 'new' : 'here', workoutId }
}

const SLOW = { code: 'SLOW', message: 'It has arrived and is still being read.' }
const UNEXPLAINED = { code: 'INTERNAL', message: 'The file could not be processed.' }

/** The object store did not take the bytes: most likely the file changed while it was sent. */
class StoreRefused extends Error {
  override readonly name = 'StoreRefused'

  constructor(status: number) {
    super(`The store did not take the file (${status}). Perhaps it changed meanwhile.`)
  }
}

/** As much of a path as the server keeps, from its end, where files differ. */
function lastPart(name: string): string {
  return name.slice(-255).toWellFormed().trim()
}

async function unlessMissing(upload: Promise<Upload>): Promise<Upload | undefined> {
  try {
    return await upload
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.code === 'NOT_FOUND') return undefined
    throw error
  }
}
