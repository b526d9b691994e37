/** The functions that are deployed, in sandboxes, on engines in place of DynamoDB and S3 that note what each was asked for. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dynamoStore, tableDefinition } from '@backstride/store'
import { bundleFunctions, type FunctionName } from '../../infra/aws/src/bundle.ts'
import { startTable } from '../../infra/local/src/engines/table.ts'
import { createObjectStore } from '../../infra/local/src/object-store/object-store.ts'
import { type Sandbox, startSandbox } from './sandbox.ts'

const BUCKET = 'recordings'

export async function deployedSystem() {
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
    onCreated: async () => {},
  })
  await bundleFunctions(join(folder, 'bundles'))
  const doors: Server[] = []

  return { store: dynamoStore(table.client, 'table'), start, close }

  /** One function, with what it asked for so far: an action, and for objects the prefix of their keys. */
  async function start(
    name: FunctionName,
    limits: { memoryMb: number; timeoutMs: number },
    environment = {},
  ) {
    const asked = new Set<string>()
    const tableDoor = await listen(doors, (request, response) => {
      asked.add(`dynamodb:${String(request.headers['x-amz-target']).replace(/^.*\./, '')}`)
      forward(socketPath)(request, response)
    })
    const objectDoor = await listen(doors, (request, response) => {
      const [, , prefix] = (request.url ?? '').split('/')
      asked.add(`s3:${request.method === 'PUT' ? 'Put' : 'Get'}Object ${prefix}/*`)
      void objects(request, response)
    })
    const sandbox: Sandbox = await startSandbox({
      folder: join(folder, 'bundles', name),
      ...limits,
      environment: {
        TABLE_NAME: 'table',
        BUCKET_NAME: BUCKET,
        AWS_ENDPOINT_URL_DYNAMODB: tableDoor,
        AWS_ENDPOINT_URL_S3: objectDoor,
        ...environment,
      },
    })
    return { ...sandbox, asked }
  }

  async function close() {
    for (const door of doors) door.close()
    await table.close()
    rmSync(folder, { recursive: true })
  }
}

async function listen(doors: Server[], listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  doors.push(server)
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
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
