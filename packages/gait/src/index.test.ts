import { expect, test } from 'vitest'
import * as gait from './index.ts'

test('the public names are these', () => {
  expect(Object.keys(gait).sort()).toEqual([
    'GAIT_METHOD',
    'STREAM_DELAY_S',
    'classify',
    'classifyKnowing',
    'createStream',
  ])
})
