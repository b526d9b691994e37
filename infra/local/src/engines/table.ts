// Named here and not left to the settings, since other workspaces check this file with their own.
/// <reference path="./dynalite.d.ts" />
import type { Server } from 'node:http'
import type { MessagePort } from 'node:worker_threads'
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ListTablesCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { ClassicLevel } from 'classic-level'
import dynalite from 'dynalite'
import { StartError } from '../start-error.ts'
import { clientOn } from './sockets.ts'
import { answerOver } from './table-port.ts'

export interface TableEngine {
  readonly client: DynamoDBClient
  /** Answers the requests that come over a port, until that is closed. */
  answerOver(port: MessagePort): void
  close(): Promise<void>
}

/** DynamoDB on a folder, reached through a socket, with the tables it should have. */
export async function startTable(
  dir: string,
  socketPath: string,
  tables: readonly CreateTableCommandInput[],
): Promise<TableEngine> {
  await requireReadable(dir)
  const server = dynalite({ path: dir, createTableMs: 0 })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(socketPath, listening)
  })
  const client = new DynamoDBClient(clientOn(socketPath))
  const close = async () => {
    client.destroy()
    await closed(server)
  }
  await createMissing(client, tables).catch(async (error: unknown) => {
    await close()
    throw error
  })
  return { client, answerOver: (port) => answerOver(port, server), close }
}

/** Opened once by ourselves, because dynalite opens late and ends the process when it cannot. */
async function requireReadable(dir: string): Promise<void> {
  const database = new ClassicLevel(dir)
  try {
    await database.open()
    await database.close()
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StartError(
      `The table in ${dir} cannot be opened: ${reason}\n` +
        'If another Backstride uses it, stop that one. Otherwise restore the data folder from a copy, or move it away and start anew.',
    )
  }
}

/** Makes the tables that are not there, and waits until all can be written to: a table takes a moment to be made. */
async function createMissing(
  client: DynamoDBClient,
  tables: readonly CreateTableCommandInput[],
): Promise<void> {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}))
  const isMissing = ({ TableName = '' }: CreateTableCommandInput) => !TableNames.includes(TableName)
  for (const table of tables.filter(isMissing)) await client.send(new CreateTableCommand(table))
  const waiting = { client, minDelay: 0.01, maxDelay: 0.5, maxWaitTime: 30 }
  for (const { TableName } of tables) await waitUntilTableExists(waiting, { TableName }).catch(neverMade)
}

/** Killed within the very millisecond of its making, a table stays half made for ever; there is nothing in it yet. */
function neverMade(): never {
  throw new StartError(
    'The first start was broken off half way. Delete the data folder and start again; it holds nothing yet.',
  )
}

function closed(server: Server): Promise<void> {
  server.closeIdleConnections()
  return new Promise((done) => server.close(() => done()))
}
