import { expect, test } from 'vitest'
import * as energy from './index.ts'

test('the package gives these names and no others', () => {
  expect(Object.keys(energy).sort()).toEqual([
    'CALIBRATION_MIN_PAIRS',
    'ENERGY_METHOD',
    'calibrate',
    'changesBetween',
    'gradeOf',
    'oxygenPerSecond',
    'practiceTrend',
    'sessionEnergy',
  ])
})
