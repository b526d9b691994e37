import { analyse } from '@backstride/analyse'
import { expect, test } from 'vitest'
import { profileFields, shownValue, typedValue } from './profile-fields.ts'

const [massInPounds, heightInInches] = profileFields('imperial')
const [massInKilograms, heightInCentimetres] = profileFields('metric')

test('pounds and inches are exact by definition', () => {
  expect(typedValue(massInPounds, '100')).toBeCloseTo(45.359237, 9)
  expect(typedValue(heightInInches, '70')).toBeCloseTo(1.778, 9)
})

test('what was typed is shown again', () => {
  for (const text of ['154.5', '70']) {
    expect(shownValue(massInPounds, typedValue(massInPounds, text))).toBe(text)
  }
  expect(shownValue(heightInCentimetres, typedValue(heightInCentimetres, '175'))).toBe('175')
})

test('an empty field is "not told", and a comma is a decimal point', () => {
  expect(typedValue(massInKilograms, ' ')).toBeNull()
  expect(typedValue(massInKilograms, '70,5')).toBe(70.5)
  expect(shownValue(massInKilograms, null)).toBe('')
})

test('what is no number is not taken for one', () => {
  expect(typedValue(massInKilograms, 'seventy')).toBeNaN()
})

test.each(['metric', 'imperial'] as const)(
  'what the form says is assumed is what the analysis assumes, %s',
  (units) => {
    const told = new Map(
      withoutAthlete().map(({ code, message }) => [
        code,
        Number(/[\d.]+(?= (kg|m|years|bpm) assumed)/.exec(message)?.[0]),
      ]),
    )
    const assumed = new Map(
      profileFields(units).map(({ name, size, assumed }) => [name, Number(assumed) * size]),
    )
    // Pounds and inches are told whole.
    expect(assumed.get('massKg')).toBeCloseTo(told.get('MASS_ASSUMED')!, 0)
    expect(assumed.get('heightM')).toBeCloseTo(told.get('HEIGHT_ASSUMED')!, 2)
    expect(assumed.get('birthYear')).toBe(told.get('AGE_ASSUMED'))
    expect(assumed.get('restingBpm')).toBe(told.get('RESTING_RATE_ASSUMED'))
  },
)

/** The warnings of a straight walk, half of it backward, by somebody of whom nothing is known. */
function withoutAthlete() {
  const timeS = Array.from({ length: 180 }, (_, second) => second)
  const recording = {
    format: 'backstride-recording',
    version: 1,
    startedAt: '2026-05-01T07:00:00.000Z',
    position: {
      timeS,
      latitudeDeg: timeS.map((second) => 50 + (1.3 * second) / 111_195),
      longitudeDeg: timeS.map(() => 8),
    },
    heading: {
      timeS,
      deg: timeS.map((second) => (second < 90 ? 0 : 180) + ((second * 7) % 13)),
      north: 'true',
      source: 'compass',
      mountOffsetDeg: 0,
    },
    heartRate: { timeS, bpm: timeS.map(() => 100) },
  }
  const analysed = analyse(new TextEncoder().encode(JSON.stringify(recording)))
  return analysed.status === 'failed' ? [] : analysed.warnings
}
