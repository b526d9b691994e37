import { createHash } from 'node:crypto'
import { type Client, createClient, type Upload } from '@backstride/contract'
import { testBrowser } from '../../infra/local/src/test-browser.ts'

/** Somebody who signed in to a running system, without a page: only what goes over HTTP. */
export interface Visitor {
  readonly api: Client
  /** Sends a file as the page does and answers how it ended. */
  upload(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<Upload>
  /** The bytes that a link leads to. */
  download(path: string): Promise<Uint8Array<ArrayBuffer>>
  /** How an upload ended, as soon as it has. */
  settled(uploadId: string): Promise<Upload>
}

const PASSWORD = 'heel last, toe first'

/** A person who creates an account on the first visit. */
export async function newVisitor(url: string, email: string): Promise<Visitor> {
  const browser = testBrowser(url)
  const page = await browser.go('/api/auth/login?to=/api/me')
  const form = await browser.go(`${new URL(page.url).pathname}?view=create`)
  const landed = await browser.submit(form, { intent: 'create', name: 'Ada', email, password: PASSWORD })
  if (landed.status !== 200) throw new Error(`the account was not created: ${landed.status} at ${landed.url}`)

  const api = createClient({
    origin: url,
    fetch: async (address, init) => {
      const { status, headers, text } = await browser.go(address, init)
      return new Response(text, { status, headers })
    },
  })
  return {
    api,
    upload: (fileName, bytes) => upload(api, fileName, bytes),
    download: async (path) => (await browser.go(path)).bytes,
    settled: (uploadId) => settled(api, uploadId),
  }
}

async function upload(api: Client, fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<Upload> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const ticket = await api('createUpload', { body: { fileName, sizeBytes: bytes.length, sha256 } })
  if (!ticket.put) return ticket.upload
  const sent = await fetch(ticket.put.url, { method: 'PUT', headers: ticket.put.headers, body: bytes })
  if (!sent.ok) throw new Error(`the object store refused ${fileName}: ${await sent.text()}`)
  return settled(api, ticket.upload.id)
}

async function settled(api: Client, uploadId: string): Promise<Upload> {
  for (;;) {
    const upload = await api('getUpload', { params: { uploadId } })
    if (upload.state !== 'waiting' && upload.state !== 'received') return upload
  }
}
