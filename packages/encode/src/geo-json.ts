/** GeoJSON, RFC 7946: positions are longitude, latitude and, where it is known, metres of height. */

import type { Direction, Walk } from './walk.ts'

interface Feature {
  readonly type: 'Feature'
  readonly geometry: { readonly type: 'LineString'; readonly coordinates: number[][] }
  readonly properties: {
    readonly direction: Direction
    readonly startS: number
    readonly endS: number
    readonly meanProbability: number
  }
}

/**
 * The way as lines, each of one direction and as long as positions are known; a line begins where the one before it
 * ends. Empty without positions; a single point makes no line.
 */
export function geoJsonOf(walk: Walk): { type: 'FeatureCollection'; features: Feature[] } {
  const features = stretchesOf(walk)
    .filter(({ endS, startS }) => endS > startS)
    .map((stretch) => featureOf(walk, stretch))
  return { type: 'FeatureCollection', features }
}

interface Stretch {
  readonly startS: number
  /** The last second whose position belongs to the line. */
  readonly endS: number
}

function stretchesOf({ series: { latitudeDeg, longitudeDeg, direction } }: Walk): Stretch[] {
  const isKnown = (second: number) => latitudeDeg[second] != null && longitudeDeg[second] != null
  const stretches: Stretch[] = []
  let startS: number | undefined
  for (let second = 0; second <= direction.length; second++) {
    if (startS !== undefined && (!isKnown(second) || direction[second] !== direction[startS])) {
      // The position that ends the line begins the next one.
      stretches.push({ startS, endS: isKnown(second) ? second : second - 1 })
      startS = undefined
    }
    if (startS === undefined && isKnown(second)) startS = second
  }
  return stretches
}

function featureOf({ series }: Walk, { startS, endS }: Stretch): Feature {
  const { latitudeDeg, longitudeDeg, elevationM, direction, probability } = series
  const coordinates = Array.from({ length: endS - startS + 1 }, (_, k) =>
    [longitudeDeg[startS + k], latitudeDeg[startS + k], elevationM[startS + k]].filter(
      (value) => typeof value === 'number',
    ),
  )
  const sure = probability.slice(startS, endS)
  const meanProbability = round(sure.reduce((sum, value) => sum + value, 0) / sure.length)
  const properties = { direction: direction[startS], startS, endS, meanProbability }
  return { type: 'Feature', geometry: { type: 'LineString', coordinates }, properties }
}

/** To three digits, as many as a probability means anything. */
function round(value: number): number {
  return Math.round(1000 * value) / 1000
}
