import { dynamoStore, type Store, tableDefinition } from '@backstride/store'
import { createSockets } from '../../infra/local/src/engines/sockets.ts'
import { startTable } from '../../infra/local/src/engines/table.ts'
import type { Chance } from './chance.ts'

export interface FaultyTable {
  readonly store: Store
  /** Begins or ends the faults; a new table is calm. */
  trouble(isOn: boolean): void
  close(): Promise<void>
}

/** Shares of the requests. */
export interface TableFaults {
  /** Refused before they take effect. */
  readonly throttled: number
  /** Carried out, with an answer that never arrives. */
  readonly lost: number
}

const TABLE = 'faults'

/** A table in a folder, behind a socket as on the local system, that refuses and forgets as told. */
export async function faultyTable(dir: string, chance: Chance, faults: TableFaults): Promise<FaultyTable> {
  const sockets = createSockets()
  const { client, close } = await startTable(dir, sockets.pathOf('table'), [tableDefinition(TABLE)])
  let isTroubled = false
  client.middlewareStack.add(
    (next) => async (args) => {
      if (isTroubled && chance.happens(faults.throttled)) throw new Error('the table throttled')
      const answer = await next(args)
      if (isTroubled && chance.happens(faults.lost)) throw new Error('the answer was lost')
      return answer
    },
    // Around the client's own retries, which would only make the faults rarer and the test slower.
    { step: 'initialize' },
  )
  return {
    store: dynamoStore(client, TABLE),
    trouble(isOn) {
      isTroubled = isOn
    },
    async close() {
      await close()
      sockets.remove()
    },
  }
}
