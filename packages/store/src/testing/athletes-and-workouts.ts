import type { WorkoutRecord } from '../workouts.ts'

/** When everybody signed up, and since when workouts are counted. */
export const FROM = '2026-04-01T00:00:00.000Z'

export function athlete(athleteId: string) {
  return { athleteId, name: 'Ada', isDemo: false, timeZone: 'UTC', createdAt: FROM }
}

export function workout(different: Partial<WorkoutRecord> & { backwardS?: number }): WorkoutRecord {
  const { backwardS = 60, ...rest } = different
  return {
    athleteId: 'a',
    workoutId: 'w',
    uploadId: 'u',
    setupRevision: 0,
    inputs: 'i',
    sha256: '0'.repeat(64),
    fileName: 'walk.fit',
    startedAt: '2026-05-01T07:00:00.000Z',
    sport: 'walking',
    isSimulated: true,
    status: 'ok',
    durationS: 900,
    distanceM: 900,
    direction: { status: 'classified', reason: null, backwardS, backwardM: 40, forwardS: 600, unknownS: 0 },
    addedKcal: { value: backwardS / 10, low: 0, high: 100 },
    backwardMinusForwardBpm: null,
    methods: ['gait@1'],
    originalKey: 'o',
    analysisKey: 'a',
    seriesKey: 's',
    ...rest,
  }
}

/** Numbers in [0, 1), always the same: the generator of Lehmer with the multiplier of Park and Miller (1988). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
