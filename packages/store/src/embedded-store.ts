import type { AddressInfo } from 'node:net'
import { CreateTableCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import { dynamoStore, type Store } from './store.ts'
import { tableDefinition } from './table-definition.ts'

interface EmbeddedStore {
  readonly store: Store
  /** Every item as JSON, for tests that look for what should not be there. */
  readonly everything: () => Promise<string[]>
  readonly close: () => Promise<unknown>
}

/** A store on an empty table of a DynamoDB engine within this process, for tests: close it at the end. */
export async function embeddedStore(): Promise<EmbeddedStore> {
  const server = dynalite({ createTableMs: 0 })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  await client.send(new CreateTableCommand(tableDefinition('Store')))
  const close = () => {
    client.destroy()
    return new Promise((resolve) => server.close(resolve))
  }
  const everything = async () => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: 'Store' }))
    return Items.map((item) => JSON.stringify(item))
  }
  return { store: dynamoStore(client, 'Store'), everything, close }
}
