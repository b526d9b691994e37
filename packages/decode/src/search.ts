/** The index of the first of ascending times that is not before `wantedS`; their number when all are. */
export function firstAtOrAfter(timeS: Float64Array, wantedS: number): number {
  let low = 0
  let high = timeS.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (timeS[middle] < wantedS) low = middle + 1
    else high = middle
  }
  return low
}
