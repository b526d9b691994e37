import { createHash } from 'node:crypto'
import type { Client, Upload } from '@backstride/contract'
import type { BenchFile } from './api-files.ts'

/** Sends a file as the page does and answers its upload's id. */
export async function sent(api: Client, { fileName, bytes }: BenchFile): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { upload, put } = await api('createUpload', { body: { fileName, sizeBytes: bytes.length, sha256 } })
  if (!put) throw new Error(`${fileName} is there already`)
  const { ok } = await fetch(put.url, { method: 'PUT', headers: put.headers, body: bytes })
  if (!ok) throw new Error(`the object store refused ${fileName}`)
  return upload.id
}

/** How often is asked whether it has ended: often enough not to be seen in a figure of a second. */
const ASK_EVERY_MS = 25

export async function settled(api: Client, uploadId: string): Promise<Upload> {
  for (;;) {
    const upload = await api('getUpload', { params: { uploadId } })
    if (upload.state === 'failed') throw new Error(`${upload.fileName} failed: ${upload.error?.message}`)
    if (upload.state === 'done') return upload
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
  }
}
