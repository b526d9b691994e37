import { upgradeMethods } from '@backstride/functions/ingest'
import type { StoppedSystem } from './stopped-system.ts'

/** Analyses everybody's workouts with the methods of today, and answers what was done as lines. */
export async function upgradeLines({ store, objects }: StoppedSystem): Promise<string[]> {
  const deps = { store, objects, now: () => new Date() }
  const unreadable = await upgradeMethods(deps, await objects.list('analyses/'))
  return [
    ...unreadable.map((workoutId) => `The original of ${workoutId} cannot be read any more.`),
    'All other workouts say what the methods of today say.',
  ]
}
