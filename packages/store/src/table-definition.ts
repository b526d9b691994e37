import type { CreateTableCommandInput, KeySchemaElement } from '@aws-sdk/client-dynamodb'

/** Attribute names of the keys of the table and its indexes. */
export const INDEX_KEYS = {
  table: { pk: 'pk', sk: 'sk' },
  byStart: { pk: 'pk', sk: 'startsAt' },
  lookup: { pk: 'lookupPk', sk: 'lookupSk' },
} as const

/** What CreateTable is to be told: the one table with its two indexes, billed by request. */
export function tableDefinition(tableName: string): CreateTableCommandInput {
  const names = ['pk', 'sk', 'startsAt', 'lookupPk', 'lookupSk']
  const all = { ProjectionType: 'ALL' } as const
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keySchema(INDEX_KEYS.table),
    LocalSecondaryIndexes: [
      { IndexName: 'byStart', KeySchema: keySchema(INDEX_KEYS.byStart), Projection: all },
    ],
    GlobalSecondaryIndexes: [
      { IndexName: 'lookup', KeySchema: keySchema(INDEX_KEYS.lookup), Projection: all },
    ],
  }
}

function keySchema({ pk, sk }: { readonly pk: string; readonly sk: string }): KeySchemaElement[] {
  return [
    { AttributeName: pk, KeyType: 'HASH' },
    { AttributeName: sk, KeyType: 'RANGE' },
  ]
}
