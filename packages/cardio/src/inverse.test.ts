import { expect, test } from 'vitest'
import { inverseOf } from './inverse.ts'

test('a matrix times its inverse is 1', () => {
  const matrix = Float64Array.of(4, 1, 0.5, 1, 3, 0.2, 0.5, 0.2, 2)
  const { inverse, logDeterminant } = inverseOf(matrix)
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) {
      let sum = 0
      for (let k = 0; k < 3; k++) sum += matrix[row * 3 + k] * inverse[k * 3 + column]
      expect(sum).toBeCloseTo(row === column ? 1 : 0, 12)
    }
  }
  // 4·(6 − 0.04) − 1·(2 − 0.1) + 0.5·(0.2 − 1.5)
  expect(logDeterminant).toBeCloseTo(Math.log(23.84 - 1.9 - 0.65), 12)
})

test('a matrix that is not positive definite gives NaN', () => {
  expect(inverseOf(Float64Array.of(-1)).logDeterminant).toBeNaN()
})
