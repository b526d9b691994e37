const { PI, floor } = Math

export const RAD = PI / 180

/** The same angle in [−π, π). */
export function wrapRad(rad: number): number {
  return rad - 2 * PI * floor((rad + PI) / (2 * PI))
}

/** The same angle in [0, 360). */
export function wrapDeg(deg: number): number {
  const wrapped = deg - 360 * floor(deg / 360)
  return wrapped === 360 ? 0 : wrapped
}

/** Degrees clockwise from north as radians counter-clockwise from east, and back in degrees with `bearingDeg`. */
export function mathRad(clockwiseFromNorthDeg: number): number {
  return wrapRad((90 - clockwiseFromNorthDeg) * RAD)
}

export function bearingDeg(rad: number): number {
  return wrapDeg(90 - rad / RAD)
}
