import type { Upload, UploadTicket } from '@backstride/contract'
import { ApiProblem } from '@backstride/contract/api-problem'
import { api } from '../session.ts'
import { followUploads } from './change-feed.ts'
import { put } from './put.ts'
import { sha256 } from './sha256.ts'
import { refusalOf, type UploadEvent } from './upload-state.ts'

/** Answers of the feed without news, ten seconds each, until we stop waiting: most files take a second or two. */
const QUIET_ANSWERS = 9

/**
 * Takes one file from the disk to its workout, or to the one that it lends its compass, telling each event. Never throws:
 * what breaks is told as an event.
 */
export async function sendFile(
  file: File,
  tell: (event: UploadEvent) => void,
  companionOf?: string,
): Promise<void> {
  const refusal = refusalOf(file)
  if (refusal) return tell({ type: 'broke', error: refusal })
  try {
    const ticket = await api('createUpload', {
      body: {
        fileName: file.name,
        sizeBytes: file.size,
        sha256: await sha256(file),
        ...(companionOf !== undefined && { companionOf }),
      },
    })
    await deliver(file, ticket, tell)
    await follow(ticket, tell)
  } catch (error) {
    tell({ type: 'broke', error: fileErrorOf(error) })
  }
}

async function deliver(file: File, ticket: UploadTicket, tell: (event: UploadEvent) => void): Promise<void> {
  if (!ticket.put) return
  tell({ type: 'sent', bytes: 0 })
  await put(file, ticket.put, (bytes) => tell({ type: 'sent', bytes }))
  tell({ type: 'delivered' })
}

/** Hears of the upload until it has come to its end. Rejects when the service cannot be asked. */
async function follow({ upload }: UploadTicket, tell: (event: UploadEvent) => void): Promise<void> {
  tell({ type: 'reported', upload })
  if (hasEnded(upload)) return
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let quiet = 0
  const told = (news: readonly Upload[]) => {
    quiet = news.length > 0 ? 0 : quiet + 1
    const latest = news.find(({ id }) => id === upload.id)
    if (latest) tell({ type: 'reported', upload: latest })
    if (latest && hasEnded(latest)) resolve()
    if (quiet < QUIET_ANSWERS) return
    tell({ type: 'tired' })
    resolve()
  }
  await promise.finally(followUploads({ told, failed: reject }))
}

function hasEnded({ state }: Upload): boolean {
  return state !== 'waiting' && state !== 'received'
}

/** In English; whoever shows it translates by the code. */
function fileErrorOf(error: unknown): { code: string; message: string } {
  return error instanceof ApiProblem
    ? { code: error.problem.code, message: `${error.problem.title}. ${error.problem.detail}` }
    : { code: 'NETWORK', message: 'No connection to Backstride.' }
}
