import { existsSync } from 'node:fs'
import { storedServices } from '@backstride/functions/services'
import type { Objects, Store } from '@backstride/store'
import { openDataFolder } from '../data-folder/data-folder.ts'
import { startEngines } from '../engines/engines.ts'
import { type Accounts, createAccounts } from '../identity/accounts.ts'
import { PASSWORD_COST } from '../identity/password.ts'
import { diskAt } from '../object-store/disk.ts'
import { diskObjects } from '../object-store/disk-objects.ts'
import { objectsAt } from '../object-store/objects-at.ts'
import { StartError } from '../start-error.ts'
import { BUCKET } from '../system.ts'

export interface StoppedSystem extends AsyncDisposable {
  readonly store: Store
  readonly objects: Objects
  readonly accounts: Accounts
  /** Those that the operator wrote down. */
  readonly services: ReturnType<typeof storedServices>
}

/** What a data folder holds, for this process alone. Throws a StartError while another uses it. */
export async function stoppedSystem(dataDir: string): Promise<StoppedSystem> {
  if (!existsSync(dataDir)) throw new StartError(`There is no folder ${dataDir}.`)
  await using opening = new AsyncDisposableStack()
  const folder = openDataFolder(dataDir)
  opening.defer(folder.lock.release)
  const now = () => new Date()
  const { store, records } = await startEngines(folder, now, opening)
  const credentials = folder.secrets.objectStore
  // Nobody listens there: addresses are not asked for here.
  const addressed = objectsAt({ endpoint: 'http://127.0.0.1', bucket: BUCKET, credentials }, opening)
  const objects = diskObjects({
    disk: diskAt(folder.objectsDir),
    bucket: BUCKET,
    addressed,
    now,
    // There is no queue to tell: the next start looks for itself what is not finished.
    onCreated: async () => {},
  })
  const running = opening.move()
  return {
    store,
    objects,
    accounts: createAccounts(records, [], PASSWORD_COST),
    services: storedServices(async () => folder.services),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}
