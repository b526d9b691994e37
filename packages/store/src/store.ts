import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Analyses, analyses } from './analyses.ts'
import { type Athletes, athletes } from './athletes.ts'
import { markingCards } from './cards.ts'
import { type Connections, connections } from './connections.ts'
import { type Deliveries, deliveries } from './deliveries.ts'
import { type Devices, devices } from './devices.ts'
import { dynamoTable } from './dynamo-table.ts'
import { type Exports, exports } from './exports.ts'
import { memoryTable } from './memory-table.ts'
import { type Pairs, pairs } from './pairs.ts'
import { type People, people } from './people.ts'
import { type Pushes, pushes } from './pushes.ts'
import { type Reanalyses, reanalyses } from './reanalyses.ts'
import { type Removals, removals } from './removals.ts'
import { type Sessions, sessions } from './sessions.ts'
import { type Setups, setups } from './setups.ts'
import { type Streams, streams } from './streams.ts'
import type { Table } from './table.ts'
import { type Uploads, uploads } from './uploads.ts'
import { type Walks, walks } from './walks.ts'
import { type Webhooks, webhooks } from './webhooks.ts'
import { type Workouts, workouts } from './workouts.ts'

/** What is kept in the table. Every write is one conditional write of one item and may be repeated. */
export interface Store
  extends Athletes,
    Sessions,
    Uploads,
    Workouts,
    Walks,
    Setups,
    Analyses,
    Devices,
    Connections,
    Pairs,
    Exports,
    Reanalyses,
    Removals,
    Webhooks,
    Deliveries,
    Pushes,
    Streams,
    People {}

/** The store on a DynamoDB table made as `tableDefinition` says. */
export function dynamoStore(client: DynamoDBClient, tableName: string): Store {
  return storeOn(dynamoTable(client, tableName))
}

/** The store in memory, for tests; its items are in this map, as JSON. */
export function memoryStore(items?: Map<string, string>): Store {
  return storeOn(memoryTable(items))
}

function storeOn(bare: Table): Store {
  const table = markingCards(bare)
  return {
    ...athletes(table),
    ...sessions(table),
    ...uploads(table),
    ...workouts(table),
    ...walks(table),
    ...setups(table),
    ...analyses(table),
    ...devices(table),
    ...connections(table),
    ...pairs(table),
    ...exports(table),
    ...reanalyses(table),
    ...removals(table),
    ...webhooks(table),
    ...deliveries(table),
    ...pushes(table),
    ...streams(table),
    ...people(table),
  }
}
