import type { StreamSecond } from '@backstride/analyse'
import { expect, test } from 'vitest'
import { afterSecond, NOT_OPENED, OPENING_S, type Opening } from './opening.ts'

const WALKING: StreamSecond = {
  latitudeDeg: 48,
  longitudeDeg: 11,
  speedMps: 1.2,
  headingDeg: 90,
  cadenceSpm: Number.NaN,
}

test('twenty seconds of walking complete it; standing before and within does not count', () => {
  const standing = { ...WALKING, speedMps: 0.1 }
  const seconds = [standing, standing, ...Array(12).fill(WALKING), standing, ...Array(8).fill(WALKING)]
  const { opening, stated } = after(seconds)
  expect(opening).toMatchObject({ state: 'done', walkedS: OPENING_S, startS: 2, endS: 23 })
  expect(stated).toEqual(seconds.map((second) => second === WALKING))
})

test('nothing is stated about what comes after it', () => {
  const { stated } = after(Array(30).fill(WALKING))
  expect(stated.filter((isStated) => isStated)).toHaveLength(OPENING_S)
  expect(stated.lastIndexOf(true)).toBe(OPENING_S - 1)
})

test('a second without a compass does not count, as it tells nothing about how the phone sits', () => {
  expect(after(Array(30).fill({ ...WALKING, headingDeg: Number.NaN })).opening).toMatchObject({ walkedS: 0 })
})

test('a receiver that tells no speed is held to the way between its fixes', () => {
  const moving = (mps: number) =>
    Array.from({ length: 22 }, (_, k) => ({
      ...WALKING,
      speedMps: Number.NaN,
      // A fix every other second.
      latitudeDeg: k % 2 ? Number.NaN : 48 + (mps * k) / 111_195,
    }))
  expect(after(moving(1.2)).opening.walkedS).toBe(10)
  expect(after(moving(0.2)).opening.walkedS).toBe(0)
})

test('an opening that was skipped states nothing', () => {
  const skipped: Opening = { ...NOT_OPENED, state: 'skipped' }
  expect(afterSecond(skipped, WALKING, 0)).toEqual({ opening: skipped, isStated: false })
})

function after(seconds: readonly StreamSecond[]) {
  let opening = NOT_OPENED
  const stated = seconds.map((second, atS) => {
    const next = afterSecond(opening, second, atS)
    opening = next.opening
    return next.isStated
  })
  return { opening, stated }
}
