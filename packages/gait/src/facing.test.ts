import type { Direction } from '@backstride/recording'
import { simulate } from '@backstride/simulate'
import { expect, test } from 'vitest'
import { classify } from './classify.ts'

const { recording, truth } = simulate({ family: 'mixed', severity: 'S1', seed: 11, durationS: 600 })
const worn = {
  ...recording,
  heading: { ...recording.heading, mountOffsetDeg: truth.mountOffsetDeg },
}

function shareWithin(direction: Direction, isRight: (deg: number) => boolean): number {
  const facing = classify(worn).headingMinusCourseDeg
  const known = [...facing].filter((deg, k) => truth.direction[k] === direction && !Number.isNaN(deg))
  return known.filter(isRight).length / known.length
}

test('the body faces the way it goes when walking forward, and away from it when walking backward', () => {
  expect(shareWithin('forward', (deg) => Math.abs(deg) < 60)).toBeGreaterThan(0.9)
  expect(shareWithin('backward', (deg) => Math.abs(deg) > 120)).toBeGreaterThan(0.9)
})

test('how the device is worn makes no difference to where the body faces', () => {
  const deg = recording.heading.deg.map((one) => (one + 75) % 360)
  const turned = {
    ...recording,
    heading: { ...recording.heading, deg, mountOffsetDeg: truth.mountOffsetDeg + 75 },
  }
  const [a, b] = [classify(worn).headingMinusCourseDeg, classify(turned).headingMinusCourseDeg]
  const apart = a.map((one, k) => Math.abs(((one - b[k] + 540) % 360) - 180)).filter((one) => one >= 0)
  expect(apart.length).toBeGreaterThan(400)
  expect(apart.sort()[apart.length >> 1]).toBeLessThan(2)
})

test('without a heading nothing is said about the body', () => {
  const deg = recording.heading.deg.map(() => Number.NaN)
  const blind = { ...recording, heading: { ...recording.heading, deg } }
  expect(classify(blind).headingMinusCourseDeg.every(Number.isNaN)).toBe(true)
})
