import { gaussMarkov } from './gauss-markov.ts'
import { type Motion, TICK_S } from './motion.ts'
import { ELEVATION_NOISE, HILL_LENGTH_M, START_ELEVATION_M } from './parameters/recorder.ts'
import { randomStream } from './random.ts'

/** The lie of the land along the route, at each tick of a motion. */
export interface Terrain {
  readonly elevationM: Float64Array
  /** Grade in the direction of travel, per cent. */
  readonly gradePct: Float64Array
}

/** A steady grade along the route with hills on top, whose steepest grade is `hillGradePct`. */
export function terrainOf(motion: Motion, gradePct: number, hillGradePct: number): Terrain {
  const perM = (2 * Math.PI) / HILL_LENGTH_M
  return {
    elevationM: motion.arcM.map(
      (arc) =>
        START_ELEVATION_M + (gradePct * arc + (hillGradePct * (1 - Math.cos(arc * perM))) / perM) / 100,
    ),
    gradePct: motion.arcM.map(
      (arc, tick) => motion.travelSign[tick] * (gradePct + hillGradePct * Math.sin(arc * perM)),
    ),
  }
}

/** What a barometer shows at each tick. */
export function measuredElevation({ elevationM }: Terrain, seed: number): Float64Array {
  const { sdM, tauS } = ELEVATION_NOISE
  const noise = gaussMarkov(randomStream(seed, 'elevation'), elevationM.length, TICK_S, sdM, tauS)
  return elevationM.map((elevation, tick) => elevation + noise[tick])
}
