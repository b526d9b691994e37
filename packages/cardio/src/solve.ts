export interface Solution {
  readonly mean: Float64Array
  /** Row-major inverse of the matrix. */
  readonly inverse: Float64Array
  readonly logDeterminant: number
}

/**
 * The solution of a symmetric positive definite system, by Gauss–Jordan elimination; `matrix` is row-major and as wide
 * as `right` is long. A matrix that is not positive definite gives NaN.
 */
export function solve(matrix: Float64Array, right: Float64Array): Solution {
  const size = right.length
  const left = matrix.slice()
  const inverse = Float64Array.from(matrix, (_, k) => (k % (size + 1) === 0 ? 1 : 0))
  let logDeterminant = 0
  for (let pivot = 0; pivot < size; pivot++) {
    const scale = left[pivot * size + pivot]
    logDeterminant += Math.log(scale)
    // Normalising the pivot row is subtracting from it all of itself but 1/scale.
    subtractRow(left, inverse, pivot, pivot, 1 - 1 / scale)
    for (let row = 0; row < size; row++) {
      if (row !== pivot) subtractRow(left, inverse, row, pivot, left[row * size + pivot])
    }
  }
  const mean = right.map((_, row) =>
    right.reduce((sum, value, column) => sum + inverse[row * size + column] * value, 0),
  )
  return { mean, inverse, logDeterminant }
}

function subtractRow(
  left: Float64Array,
  right: Float64Array,
  row: number,
  from: number,
  share: number,
): void {
  const size = Math.sqrt(left.length)
  for (let column = 0; column < size; column++) {
    left[row * size + column] -= share * left[from * size + column]
    right[row * size + column] -= share * right[from * size + column]
  }
}
