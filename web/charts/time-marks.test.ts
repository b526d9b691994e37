import { expect, test } from 'vitest'
import { timeMarks } from './time-marks.ts'

test('marks begin at zero, are round, lie within the time, and are few', () => {
  for (const lengthS of [0, 59, 60, 240, 1260, 3600, 36_000, 86_400]) {
    const marks = timeMarks(lengthS)
    expect(marks[0]).toBe(0)
    expect(marks.length).toBeLessThanOrEqual(7)
    for (const mark of marks) expect([mark % 60, mark <= lengthS]).toEqual([0, true])
  }
})
