import { type Box, roundLength } from '../lib/route.ts'
import type { Format } from '../lib/use-format.ts'

const METRES_PER_YARD = 0.9144

/** A bar of a round length near the lower left corner of a box in metres, and what it says. */
export function scaleBar(box: Box, { units, distance }: Format): { path: string; label: string } {
  const unitM = units === 'metric' ? 1 : METRES_PER_YARD
  const length = roundLength((box.width * 0.3) / unitM) * unitM
  const left = box.x + box.width * 0.04
  const bottom = box.y + box.height - box.width * 0.04
  const tick = box.width * 0.012
  return {
    path: `M${left} ${bottom - tick}v${tick}h${length}v${-tick}`,
    label: distance(length),
  }
}
