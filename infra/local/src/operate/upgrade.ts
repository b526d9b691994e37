import { upgradeMethods } from '@backstride/functions/ingest'
import type { StoppedSystem } from './stopped-system.ts'

/** Analyses everybody's workouts with the methods of today, and answers what was done as lines. */
export async function upgradeLines({ store, objects }: StoppedSystem): Promise<string[]> {
  const deps = { store, objects, webhooks: AT_THE_NEXT_START, now: () => new Date() }
  const unreadable = await upgradeMethods(deps, await objects.list('analyses/'))
  return [
    ...unreadable.map((workoutId) => `The original of ${workoutId} cannot be read any more.`),
    'All other workouts say what the methods of today say.',
  ]
}

/** Nobody sends while the system is stopped; what is noted meanwhile goes out when it starts. */
const AT_THE_NEXT_START = { send: async () => undefined }
