import type { WornOn } from '@backstride/recording'
import { wrap360 } from './angle.ts'
import { RECIPES } from './families.ts'
import { MOUNT_SD_DEG, REMOUNT_DEG, STORED_OFFSET_SD_DEG, WRIST_SHARE } from './parameters/heading.ts'
import { type Random, randomStream } from './random.ts'
import type { Remount, Scenario } from './scenario.ts'

/** How the device sits on the body. */
export interface Mount {
  readonly wornOn: WornOn
  /** Device minus body at the start, degrees clockwise, in [0, 360). */
  readonly mountOffsetDeg: number
  readonly remounts: readonly Remount[]
  /** What a confirmed session before this one would have stored: near the truth, or half a turn off when stale. */
  readonly storedMountOffsetDeg: number
}

/** The mount of a scenario whose walk lasts so long. */
export function mountOf(scenario: Scenario, durationS: number): Mount {
  const { family, seed } = scenario
  const recipe = RECIPES[family]
  const random = randomStream(seed, 'mount')
  const drawnOn: WornOn = random.chance(WRIST_SHARE) ? 'wrist' : 'pocket'
  const wornOn = scenario.wornOn ?? drawnOn
  const drawnRemount = {
    atS: Math.round(durationS * random.uniform(0.35, 0.65)),
    byDeg: random.sign() * random.uniform(REMOUNT_DEG.low, REMOUNT_DEG.high),
  }
  const storedErrorDeg = random.normal(0, STORED_OFFSET_SD_DEG) + (recipe.isStoredOffsetStale ? 180 : 0)
  const mountOffsetDeg = wrap360(scenario.mountOffsetDeg ?? drawOffset(wornOn, random))
  return {
    wornOn,
    mountOffsetDeg,
    remounts: scenario.remounts ?? (recipe.isRemounted ? [drawnRemount] : []),
    storedMountOffsetDeg: wrap360(mountOffsetDeg + storedErrorDeg),
  }
}

/** The mount offset at these times, degrees clockwise, not wrapped. */
export function mountOffsetAt({ mountOffsetDeg, remounts }: Mount, timeS: Float64Array): Float64Array {
  return timeS.map((time) =>
    remounts.reduce((sum, { atS, byDeg }) => sum + (time >= atS ? byDeg : 0), mountOffsetDeg),
  )
}

function drawOffset(wornOn: WornOn, random: Random): number {
  const sdDeg = MOUNT_SD_DEG[wornOn]
  return sdDeg === undefined ? random.uniform(0, 360) : random.normal(0, sdDeg)
}
