import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type CreateTableCommandInput,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb'

/** What the identity provider keeps: JSON values under keys, each perhaps with an end and one label to find it by. */
export interface Records {
  get(key: string): Promise<unknown>
  put(key: string, value: unknown, terms?: RecordTerms): Promise<void>
  /** False when there is a value under this key already, which then stays. */
  putNew(key: string, value: unknown): Promise<boolean>
  remove(key: string): Promise<void>
  keysLabelled(label: string): Promise<string[]>
  /** Deletes what has ended; nothing that has ended is ever answered. */
  purge(): Promise<void>
}

export interface RecordTerms {
  readonly label?: string
  /** Seconds from now. */
  readonly expiresInS?: number
}

const TABLE = 'sign-in'
const BY_LABEL = 'byLabel'

/** The table behind `createRecords`. */
export const recordsTable: CreateTableCommandInput = {
  TableName: TABLE,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'label', AttributeType: 'S' },
  ],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  GlobalSecondaryIndexes: [
    {
      IndexName: BY_LABEL,
      KeySchema: [{ AttributeName: 'label', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
}

export function createRecords(client: DynamoDBClient, now: () => Date): Records {
  const nowS = () => Math.floor(now().getTime() / 1000)
  const remove = async (key: string) => {
    await client.send(new DeleteItemCommand({ TableName: TABLE, Key: { pk: { S: key } } }))
  }
  return {
    async get(key) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: TABLE, Key: { pk: { S: key } }, ConsistentRead: true }),
      )
      const isOver = Item?.expiresAtS?.N !== undefined && Number(Item.expiresAtS.N) <= nowS()
      return Item && !isOver ? JSON.parse(Item.json?.S ?? 'null') : undefined
    },

    async put(key, value, { label, expiresInS } = {}) {
      const Item: Record<string, AttributeValue> = {
        pk: { S: key },
        json: { S: JSON.stringify(value) },
        ...(label !== undefined && { label: { S: label } }),
        ...(expiresInS !== undefined && { expiresAtS: { N: String(nowS() + expiresInS) } }),
      }
      await client.send(new PutItemCommand({ TableName: TABLE, Item }))
    },

    async putNew(key, value) {
      const Item = { pk: { S: key }, json: { S: JSON.stringify(value) } }
      const ConditionExpression = 'attribute_not_exists(pk)'
      try {
        await client.send(new PutItemCommand({ TableName: TABLE, Item, ConditionExpression }))
        return true
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false
        throw error
      }
    },

    remove,

    async keysLabelled(label) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: TABLE,
          IndexName: BY_LABEL,
          KeyConditionExpression: 'label = :label',
          ExpressionAttributeValues: { ':label': { S: label } },
        }),
      )
      return Items.flatMap(({ pk }) => pk?.S ?? [])
    },

    async purge() {
      for (const key of await endedKeys(client, nowS())) await remove(key)
    },
  }
}

/** A scan: this table holds the sign-ins of one machine, and there is no other way to what nobody asks for again. */
async function endedKeys(client: DynamoDBClient, nowS: number): Promise<string[]> {
  const keys: string[] = []
  let from: Record<string, AttributeValue> | undefined
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: TABLE,
        FilterExpression: 'expiresAtS <= :now',
        ExpressionAttributeValues: { ':now': { N: String(nowS) } },
        ...(from && { ExclusiveStartKey: from }),
      }),
    )
    keys.push(...(page.Items ?? []).flatMap(({ pk }) => pk?.S ?? []))
    from = page.LastEvaluatedKey
  } while (from)
  return keys
}
