/**
 * Degrees on the WGS 84 ellipsoid as metres east and north of the first fix.
 *
 * Steps are measured with the radii of curvature at their middle latitude (Torge & Müller 2012, Geodesy, 4.1.3), so
 * that north stays north along the whole way and the antimeridian is no seam.
 */
import { RAD } from './angles.ts'

const EQUATOR_M = 6_378_137
const ECCENTRICITY_SQUARED = 6.69437999014e-3

export interface Metres {
  readonly eastM: Float64Array
  readonly northM: Float64Array
}

/** NaN stays NaN, and the next fix is measured from the last known one. */
export function localMetres(latitudeDeg: Float64Array, longitudeDeg: Float64Array): Metres {
  const eastM = new Float64Array(latitudeDeg.length).fill(Number.NaN)
  const northM = eastM.slice()
  let last = -1
  for (let k = 0; k < latitudeDeg.length; k++) {
    if (Number.isNaN(latitudeDeg[k] + longitudeDeg[k])) continue
    const from = last < 0 ? k : last
    const middle = ((latitudeDeg[k] + latitudeDeg[from]) / 2) * RAD
    const { meridianM, parallelM } = radii(middle)
    const turn = longitudeDeg[k] - longitudeDeg[from]
    eastM[k] = (last < 0 ? 0 : eastM[last]) + parallelM * RAD * (turn - 360 * Math.round(turn / 360))
    northM[k] = (last < 0 ? 0 : northM[last]) + meridianM * RAD * (latitudeDeg[k] - latitudeDeg[from])
    last = k
  }
  return { eastM, northM }
}

function radii(latitude: number): { meridianM: number; parallelM: number } {
  const w = 1 - ECCENTRICITY_SQUARED * Math.sin(latitude) ** 2
  return {
    meridianM: (EQUATOR_M * (1 - ECCENTRICITY_SQUARED)) / w ** 1.5,
    parallelM: (EQUATOR_M / Math.sqrt(w)) * Math.cos(latitude),
  }
}
