/** The same angle in [0, 360). */
export function wrap360(deg: number): number {
  const wrapped = deg % 360
  return wrapped < 0 ? wrapped + 360 : wrapped
}

/** The same angle in [-180, 180). */
export function wrap180(deg: number): number {
  return wrap360(deg + 180) - 180
}

export function radians(deg: number): number {
  return (deg * Math.PI) / 180
}

export function degrees(rad: number): number {
  return (rad * 180) / Math.PI
}
