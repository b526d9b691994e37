/** The functions that are deployed, in sandboxes, on engines in place of DynamoDB and S3 that note what each was asked for. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dynamoStore, tableDefinition } from '@backstride/store'
import { bundleFunctions, type FunctionName } from '../../infra/aws/src/bundle.ts'
import { startTable } from '../../infra/local/src/engines/table.ts'
import { createObjectStore } from '../../infra/local/src/object-store/object-store.ts'
import { type Sandbox, startSandbox } from './sandbox.ts'

const BUCKET = 'recordings'

/** What the API needs to know of a sign-in that nobody uses. */
export const SIGN_IN = {
  PUBLIC_URL: 'https://walk.example.org',
  OIDC_ISSUER: 'https://identity.example.org',
  OIDC_CLIENT_ID: 'web',
  OIDC_CLIENT_SECRET_ARN: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:client',
  WEBHOOK_KEY_ARN: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:webhooks',
}

/** Stands between a sandbox and its stores: passes a request on, or lets something go wrong instead. */
export type Gate = (pass: () => void, request: IncomingMessage, response: ServerResponse) => void

interface Limits {
  readonly memoryMb: number
  readonly timeoutMs: number
}

/** `onUploaded` hears of each object by its key, as the bucket's announcements do on AWS. */
export async function deployedSystem(onUploaded: (key: string) => void = () => undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'bs-aws-')) // short: it holds a socket
  for (const name of ['table', 'objects']) mkdirSync(join(folder, name))
  const socketPath = join(folder, 'socket')
  const table = await startTable(join(folder, 'table'), socketPath, [tableDefinition('table')])
  const objects = await createObjectStore({
    dir: join(folder, 'objects'),
    mount: '',
    buckets: [BUCKET],
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    now: () => new Date(),
    onCreated: async ({ key }) => {
      if (key.startsWith('uploads/')) onUploaded(key)
    },
  })
  await bundleFunctions(join(folder, 'bundles'))
  // Where people send their files: it outlives each sandbox that gave them the address.
  const publicDoor = await listen((request, response) => void objects(request, response))

  return { store: dynamoStore(table.client, 'table'), start, send, close }

  /** One function, with what it asked for so far: an action, and for objects the prefix of their keys. */
  async function start(name: FunctionName, limits: Limits, environment = {}, gate: Gate = (pass) => pass()) {
    const asked = new Set<string>()
    const tableDoor = await listen((request, response) => {
      asked.add(`dynamodb:${String(request.headers['x-amz-target']).replace(/^.*\./, '')}`)
      gate(() => forward(socketPath)(request, response), request, response)
    })
    const objectDoor = await listen((request, response) => {
      const [, , prefix] = (request.url ?? '').split('/')
      asked.add(`s3:${request.method === 'PUT' ? 'Put' : 'Get'}Object ${prefix}/*`)
      gate(() => void objects(request, response), request, response)
    })
    const stores = {
      TABLE_NAME: 'table',
      BUCKET_NAME: BUCKET,
      SERVICES_ARN: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:services',
      WEBHOOK_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/111122223333/webhooks',
      AWS_ENDPOINT_URL_DYNAMODB: addressOf(tableDoor),
      AWS_ENDPOINT_URL_S3: addressOf(objectDoor),
    }
    const sandbox: Sandbox = await startSandbox({
      folder: join(folder, 'bundles', name),
      ...limits,
      environment: { ...stores, ...environment },
    })
    return { ...sandbox, asked, stores, close: () => closeAll(sandbox, [tableDoor, objectDoor]) }
  }

  /** Sends a file to the address that the API gave for it, which is signed for the host it names. */
  function send({ url, headers }: { url: string; headers: Record<string, string> }, bytes: Uint8Array) {
    const { host, pathname, search } = new URL(url)
    return new Promise<number>((resolve, reject) => {
      const options = { method: 'PUT', path: pathname + search, headers: { ...headers, host } }
      const request = httpRequest(addressOf(publicDoor), options, (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode ?? 500))
      })
      request.once('error', reject).end(bytes)
    })
  }

  async function close() {
    publicDoor.close()
    await table.close()
    rmSync(folder, { recursive: true })
  }
}

async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function closeAll(sandbox: Sandbox, doors: readonly Server[]) {
  await sandbox.close()
  for (const door of doors) {
    door.closeAllConnections()
    door.close()
  }
}

function forward(socketPath: string): RequestListener {
  return (request, response) => {
    const { method, url: path, headers } = request
    const inner = httpRequest({ socketPath, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    request.pipe(inner)
  }
}
