export interface Inverse {
  readonly inverse: Float64Array
  readonly logDeterminant: number
}

/**
 * The inverse of a symmetric positive definite matrix, row-major, by Gauss–Jordan elimination, and the logarithm of
 * its determinant. A matrix that is not positive definite gives NaN.
 */
export function inverseOf(matrix: Float64Array): Inverse {
  const size = Math.sqrt(matrix.length)
  const left = matrix.slice()
  const inverse = matrix.map((_, k) => (k % (size + 1) === 0 ? 1 : 0))
  let logDeterminant = 0
  const rows = [...Array(size).keys()]
  for (const pivot of rows) {
    const scale = left[pivot * (size + 1)]
    logDeterminant += Math.log(scale)
    // Normalising the pivot row is subtracting from it all of itself but 1/scale.
    subtractRow(left, inverse, pivot, pivot, 1 - 1 / scale)
    for (const row of rows) {
      if (row !== pivot) subtractRow(left, inverse, row, pivot, left[row * size + pivot])
    }
  }
  return { inverse, logDeterminant }
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
