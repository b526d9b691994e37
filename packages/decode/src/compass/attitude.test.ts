import { expect, test } from 'vitest'
import { attitudeHeading } from './attitude.ts'

/** Quaternions of a device turned clockwise from north by each angle, after being pitched up about its x axis. */
function turned(headingsDeg: readonly number[], pitchDeg: number) {
  const [sp, cp] = halves(pitchDeg)
  const rows = headingsDeg.map((deg) => {
    const [s, c] = halves(-deg)
    return { x: c * sp, y: s * sp, z: s * cp, w: c * cp }
  })
  const column = (name: 'x' | 'y' | 'z' | 'w') => Float64Array.from(rows, (row) => row[name])
  return { x: column('x'), y: column('y'), z: column('z'), w: column('w') }
}

function halves(deg: number): [number, number] {
  const half = (deg * Math.PI) / 360
  return [Math.sin(half), Math.cos(half)]
}

test('a flat and a tilted phone have the heading of their top', () => {
  for (const pitch of [0, 35, -30]) {
    const deg = attitudeHeading(turned([0, 90, 200], pitch))
    for (const [k, truth] of [0, 90, 200].entries()) expect((deg[k] - truth + 540) % 360).toBeCloseTo(180, 9)
  }
})

test('an upright phone turns as the body does', () => {
  const deg = attitudeHeading(turned([10, 100], 90))
  expect((deg[1] - deg[0] + 360) % 360).toBeCloseTo(90, 9)
})

test('a missing component gives NaN', () => {
  const attitudes = turned([10, 20], 0)
  attitudes.w[1] = Number.NaN
  expect(attitudeHeading(attitudes)[1]).toBeNaN()
})
