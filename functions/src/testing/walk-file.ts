import type { Device, Sport } from '@backstride/recording'

export interface Walk {
  readonly startedAt?: string
  /** Seconds of each stretch; they alternate, forward first. */
  readonly stretchesS?: readonly number[]
  readonly hasHeading?: boolean
  readonly device?: Device
  readonly sport?: Sport
}

/** At the equator, where a degree is as long either way. */
const METRES_PER_DEGREE = 111_195

/** How far a body turns left and right with each step, roughly; a compass that never moves counts as stuck. */
const SWAY_DEG = 5

/**
 * A recording, as the bytes of a Backstride file: straight north-east at 1 m/s, facing that way on forward stretches
 * and the other way on backward ones, the heart 15 beats faster backward.
 */
export function walkFile({
  startedAt = '2026-05-01T07:00:00.000Z',
  stretchesS = [60, 60, 60, 60],
  hasHeading = true,
  device = { name: 'Test', wornOn: 'chest' },
  sport = 'walking',
}: Walk = {}): Uint8Array {
  const isBackward = stretchesS.flatMap((lengthS, k) => Array<boolean>(lengthS).fill(k % 2 === 1))
  const timeS = isBackward.map((_, second) => second)
  const file = {
    format: 'backstride-recording',
    version: 1,
    startedAt,
    sport,
    simulated: true,
    device,
    position: {
      timeS,
      latitudeDeg: timeS.map((second) => (second * Math.SQRT1_2) / METRES_PER_DEGREE),
      longitudeDeg: timeS.map((second) => 8 + (second * Math.SQRT1_2) / METRES_PER_DEGREE),
      elevationM: timeS.map(() => 100),
      accuracyM: timeS.map(() => 3),
      speedMps: timeS.map(() => 1),
      courseDeg: timeS.map(() => 45),
    },
    ...(hasHeading && {
      heading: {
        timeS,
        deg: isBackward.map((backward, second) => (backward ? 225 : 45) + SWAY_DEG * Math.sin(2.6 * second)),
        accuracyDeg: timeS.map(() => 5),
        north: 'true',
        source: 'compass',
        mountOffsetDeg: 0,
      },
    }),
    heartRate: { timeS, bpm: isBackward.map((backward) => (backward ? 115 : 100)) },
  }
  return new TextEncoder().encode(JSON.stringify(file))
}
