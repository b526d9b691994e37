import type { Walk } from './walk.ts'

const COLUMNS = ['latitudeDeg', 'longitudeDeg', 'elevationM', 'heartRateBpm', 'speedMps'] as const

/**
 * The workout as comma-separated values (RFC 4180): a line of names, then a line for each second. What was not measured
 * is empty; a workout without a second is the line of names alone.
 */
export function csvOf({ startedAt, series }: Walk): string {
  const startMs = Date.parse(startedAt)
  const lines = series.direction.map((direction, second) => [
    new Date(startMs + 1000 * second).toISOString(),
    second,
    ...COLUMNS.map((column) => series[column][second] ?? ''),
    direction,
    series.probability[second],
  ])
  const names = ['time', 'second', ...COLUMNS, 'direction', 'probability']
  return `${[names, ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`
}
