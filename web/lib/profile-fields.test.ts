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
