import {
  type AttributeValue,
  type CreateTableCommandInput,
  type DynamoDBClient,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb'

/**
 * Writes every item again that belongs into a global index. dynalite takes an item's entry out of an index before it
 * writes the item, in two steps: killed between them, it leaves an item that no index finds, for instance an upload that
 * nobody would ever take up again. Only for a moment in which nobody else writes.
 */
export async function repairIndexes(client: DynamoDBClient, table: CreateTableCommandInput): Promise<void> {
  const { TableName, GlobalSecondaryIndexes = [] } = table
  for (const { KeySchema = [] } of GlobalSecondaryIndexes) {
    const [{ AttributeName = '' }] = KeySchema
    for await (const Item of itemsWith(client, TableName, AttributeName)) {
      await client.send(new PutItemCommand({ TableName, Item }))
    }
  }
}

async function* itemsWith(
  client: DynamoDBClient,
  TableName: string | undefined,
  attribute: string,
): AsyncGenerator<Record<string, AttributeValue>> {
  let from: Record<string, AttributeValue> | undefined
  do {
    const page = await client.send(
      new ScanCommand({
        TableName,
        FilterExpression: 'attribute_exists(#attribute)',
        ExpressionAttributeNames: { '#attribute': attribute },
        ExclusiveStartKey: from,
      }),
    )
    yield* page.Items ?? []
    from = page.LastEvaluatedKey
  } while (from)
}
