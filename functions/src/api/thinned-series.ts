/**
 * A series with fewer seconds that looks the same when it is drawn: largest triangle, three buckets, from S. Steinarsson,
 * "Downsampling Time Series for Visual Representation", thesis, University of Iceland, 2013, section 4.2. There it is one
 * line; here the triangles of several columns are added up, each on the scale of its own range, so that all of them
 * keep the same seconds.
 */

import type { Series } from '@backstride/contract'

type Column = readonly (number | null)[]

/** What is drawn as lines. */
const LINES = ['latitudeDeg', 'longitudeDeg', 'elevationM', 'heartRateBpm', 'speedMps'] as const

/**
 * About so many seconds of a series, which names them; the series itself where it has no more. Besides those, both sides
 * of every border are kept: where the direction changes, and where a line begins or breaks off.
 */
export function thinned(series: Series, points: number): Series {
  if (series.direction.length <= points) return series
  const lines = LINES.map((name) => scaled(series[name]))
  const kept = new Set([...largestTriangles(lines, series.direction.length, points), ...borders(series)])
  const seconds = [...kept].sort((a, b) => a - b)
  const keptOf = <Value>(column: readonly Value[]) => seconds.map((second) => column[second])
  return {
    seconds,
    latitudeDeg: keptOf(series.latitudeDeg),
    longitudeDeg: keptOf(series.longitudeDeg),
    elevationM: keptOf(series.elevationM),
    heartRateBpm: keptOf(series.heartRateBpm),
    speedMps: keptOf(series.speedMps),
    headingMinusCourseDeg: keptOf(series.headingMinusCourseDeg),
    direction: keptOf(series.direction),
    probability: keptOf(series.probability),
  }
}

/** As parts of the column's range; a column without a range is flat, and has no triangles. */
function scaled(column: Column): Column {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of column) {
    if (value === null) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return column.map((value) => (value === null || high === low ? null : (value - low) / (high - low)))
}

/** The first second, the last, and of each bucket between them the one with the largest triangles. */
function largestTriangles(lines: readonly Column[], length: number, points: number): number[] {
  const startOf = (bucket: number) => 1 + Math.round((bucket * (length - 2)) / (points - 2))
  const chosen = [0]
  for (let bucket = 0; bucket < points - 2; bucket++) {
    const [start, end] = [startOf(bucket), startOf(bucket + 1)]
    const nextEnd = Math.min(length, Math.max(end + 1, startOf(bucket + 2)))
    chosen.push(largest(lines, chosen[bucket], start, end, nextEnd))
  }
  return [...chosen, length - 1]
}

/** Of the seconds `[start, end)`, the one with the largest triangles between `before` and the mean of `[end, nextEnd)`. */
function largest(
  lines: readonly Column[],
  before: number,
  start: number,
  end: number,
  nextEnd: number,
): number {
  const afterS = (end + nextEnd - 1) / 2
  const afters = lines.map((line) => meanOf(line, end, nextEnd))
  let [best, bestArea] = [start, 0]
  for (let second = start; second < end; second++) {
    let area = 0
    for (let k = 0; k < lines.length; k++) {
      const a = lines[k][before]
      const b = lines[k][second]
      const c = afters[k]
      if (a === null || b === null || c === null) continue
      area += Math.abs((before - afterS) * (b - a) - (before - second) * (c - a))
    }
    if (area > bestArea) [best, bestArea] = [second, area]
  }
  return best
}

function meanOf(line: Column, start: number, end: number): number | null {
  let [sum, count] = [0, 0]
  for (let second = start; second < end; second++) {
    const value = line[second]
    if (value === null) continue
    sum += value
    count += 1
  }
  return count > 0 ? sum / count : null
}

function borders(series: Series): number[] {
  const isBorder = (second: number) =>
    series.direction[second] !== series.direction[second - 1] ||
    LINES.some((name) => (series[name][second] === null) !== (series[name][second - 1] === null))
  return series.direction.flatMap((_, second) => (second > 0 && isBorder(second) ? [second - 1, second] : []))
}
