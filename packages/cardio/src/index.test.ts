import { expect, test } from 'vitest'
import * as cardio from './index.ts'

test('the package gives these names and no others', () => {
  expect(Object.keys(cardio).sort()).toEqual([
    'CARDIO_METHOD',
    'DEFAULT_ZONES',
    'comparisonTrend',
    'sessionCardio',
    'zonesOn',
  ])
})
