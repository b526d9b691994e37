import type uPlot from 'uplot'

/** The side of a dot, in pixels of the page. */
const DOT_PX = 3

/**
 * Draws a series as square dots, without lines from one to the next. Those that would lie on each other within half a dot
 * are drawn once: ten hours have more of them than a chart has room for.
 */
export const dots: uPlot.Series.PathBuilder = (plot, series, first, last) => {
  const [times, values] = [plot.data[0], plot.data[series]]
  const side = DOT_PX * devicePixelRatio
  const placeOf = (value: number, scale: string) => Math.round((2 * plot.valToPos(value, scale, true)) / side)
  const fill = new Path2D()
  let column = Number.NaN
  const drawn = new Set<number>()
  for (let k = first; k <= last; k++) {
    const value = values[k]
    if (typeof value !== 'number') continue
    const [x, y] = [placeOf(times[k], 'x'), placeOf(value, 'y')]
    if (x !== column) drawn.clear()
    column = x
    if (drawn.has(y)) continue
    drawn.add(y)
    fill.rect(((x - 1) * side) / 2, ((y - 1) * side) / 2, side, side)
  }
  return { fill, stroke: null }
}
