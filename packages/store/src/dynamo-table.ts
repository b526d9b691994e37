import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandOutput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import type { Entry, Key, Range, Stored, Table } from './table.ts'
import { INDEX_KEYS } from './table-definition.ts'

/** As many as BatchGetItem takes at once. */
const BATCH = 100

/** The table in DynamoDB, or in whatever answers its protocol. Throws what the client throws. */
export function dynamoTable(client: DynamoDBClient, tableName: string): Table {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  const TableName = tableName

  return {
    async get<T>({ pk, sk }: Key) {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }),
      )
      return Item as Stored<T> | undefined
    },

    async getAll<T>(keys: readonly Key[]) {
      const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, k) =>
        batchOf<T>(documents, tableName, keys.slice(k * BATCH, (k + 1) * BATCH)),
      )
      return (await Promise.all(batches)).flat()
    },

    async put<T>(entry: Entry<T>, seen: number) {
      const Item = { ...entry, revision: seen + 1 }
      try {
        await documents.send(new PutCommand({ TableName, Item, ...unchangedSince(seen) }))
        return true
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false
        throw error
      }
    },

    async remove({ pk, sk }: Key) {
      await documents.send(new DeleteCommand({ TableName, Key: { pk, sk } }))
    },

    async query<T>(range: Range) {
      const items: Stored<T>[] = []
      let from: QueryCommandOutput['LastEvaluatedKey']
      do {
        const page = queryOf(TableName, range, items.length)
        const answer = await documents.send(new QueryCommand({ ...page, ExclusiveStartKey: from }))
        items.push(...((answer.Items ?? []) as Stored<T>[]))
        from = answer.LastEvaluatedKey
      } while (from && items.length < (range.limit ?? Number.POSITIVE_INFINITY))
      return items
    },

    async count({ pk, sk }: Key, expiresAtS: number) {
      const { Attributes } = await documents.send(
        new UpdateCommand({
          TableName,
          Key: { pk, sk },
          UpdateExpression: 'ADD revision :one SET expiresAtS = :end',
          ExpressionAttributeValues: { ':one': 1, ':end': expiresAtS },
          ReturnValues: 'UPDATED_NEW',
        }),
      )
      return Attributes?.revision
    },
  }
}

/** What a table under load leaves out of its answer is asked for again. */
async function batchOf<T>(
  documents: DynamoDBDocumentClient,
  tableName: string,
  keys: readonly Key[],
): Promise<Stored<T>[]> {
  const items: Stored<T>[] = []
  let open: Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }))
  while (open.length > 0) {
    const { Responses, UnprocessedKeys } = await documents.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys: open, ConsistentRead: true } } }),
    )
    items.push(...((Responses?.[tableName] ?? []) as Stored<T>[]))
    open = UnprocessedKeys?.[tableName]?.Keys ?? []
  }
  return items
}

function unchangedSince(seen: number) {
  if (seen === 0) return { ConditionExpression: 'attribute_not_exists(pk)' }
  return { ConditionExpression: 'revision = :seen', ExpressionAttributeValues: { ':seen': seen } }
}

function queryOf(TableName: string, range: Range, have: number) {
  const { pk, sk } = INDEX_KEYS[range.index ?? 'table']
  return {
    TableName,
    ...(range.index && { IndexName: range.index }),
    // A global index cannot be read consistently.
    ConsistentRead: range.index !== 'lookup',
    KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
    ExpressionAttributeNames: { '#pk': pk, '#sk': sk },
    ExpressionAttributeValues: { ':pk': range.pk, ':from': range.from, ':to': range.to },
    ScanIndexForward: !range.isNewestFirst,
    ...(range.limit !== undefined && { Limit: range.limit - have }),
  }
}
