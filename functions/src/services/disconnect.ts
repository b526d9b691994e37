import type { ConnectionRecord } from '@backstride/store'
import type { RemovalDeps } from '../removal/remove-now.ts'
import { removeWorkout } from '../removal/request-removal.ts'
import type { SyncDeps } from './sync-service.ts'
import { takeBack } from './take-back.ts'

/**
 * Takes the right to read back at the service, and deletes the workouts that came from there, or keeps them. A service
 * that does not answer keeps nobody: what gives access is deleted here in any case. Broken off, it is done again.
 */
export async function disconnect(
  deps: SyncDeps & RemovalDeps,
  connection: ConnectionRecord,
  workouts: 'keep' | 'delete',
): Promise<void> {
  const { store } = deps
  // First, so that nothing more is fetched while the rest goes.
  await store.changeConnection(connection, (there) => ({ ...there, state: 'expired' }))
  await takeBack(deps, connection)
  if (workouts === 'delete') {
    const all = await store.listWorkoutsBetween(connection.athleteId, '', '9999')
    const fromThere = all.filter(({ origin }) => origin?.service === connection.service)
    for (const workout of fromThere) await removeWorkout(deps, workout)
  }
  await store.forgetImports(connection)
  await store.removeConnection(connection)
}
