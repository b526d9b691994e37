import type { WorkoutRecord } from '@backstride/store'

/** A workout of five minutes backward and ten forward, different where told. */
export function workoutRecord(different: Partial<WorkoutRecord> = {}): WorkoutRecord {
  return {
    athleteId: 'a',
    workoutId: 'w',
    uploadId: 'u',
    sha256: '0'.repeat(64),
    fileName: 'Heidelberg.gpx',
    startedAt: '2026-05-01T07:00:00.000Z',
    sport: 'walking',
    isSimulated: true,
    status: 'ok',
    durationS: 900,
    distanceM: 1000.5,
    direction: {
      status: 'classified',
      reason: null,
      backwardS: 300,
      backwardM: 240.5,
      forwardS: 600,
      unknownS: 0,
    },
    addedKcal: { value: 8.1, low: 5, high: 11 },
    backwardMinusForwardBpm: { value: 12, low: 9, high: 15 },
    methods: ['gait@1'],
    originalKey: 'o',
    analysisKey: 'a',
    seriesKey: 's',
    setupRevision: 0,
    inputs: 'i',
    ...different,
  }
}
