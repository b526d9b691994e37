import type { UploadTicket } from '@backstride/contract'
import { ApiProblem } from '@backstride/contract/api-problem'
import { api } from '../session.ts'
import { put } from './put.ts'
import { sha256 } from './sha256.ts'
import { refusalOf, type UploadEvent } from './upload-state.ts'

/** How often to ask how the analysis stands, and when to stop asking: most take a second or two. */
const ASK_EVERY_MS = 700
const ASK_AT_MOST = 130

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

async function follow({ upload }: UploadTicket, tell: (event: UploadEvent) => void): Promise<void> {
  let latest = upload
  for (let asked = 0; asked < ASK_AT_MOST; asked++) {
    tell({ type: 'reported', upload: latest })
    if (latest.state !== 'waiting' && latest.state !== 'received') return
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
    latest = await api('getUpload', { params: { uploadId: upload.id } })
  }
  tell({ type: 'tired' })
}

/** In English; whoever shows it translates by the code. */
function fileErrorOf(error: unknown): { code: string; message: string } {
  return error instanceof ApiProblem
    ? { code: error.problem.code, message: `${error.problem.title}. ${error.problem.detail}` }
    : { code: 'NETWORK', message: 'No connection to Backstride.' }
}
