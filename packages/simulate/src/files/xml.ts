/** An element with a number, or nothing where it is NaN. */
export function element(name: string, value: number, decimals: number): string {
  return Number.isNaN(value) ? '' : `<${name}>${value.toFixed(decimals)}</${name}>`
}

/** The moment so many seconds after a Unix time in milliseconds, ISO 8601 in UTC. */
export function isoTime(startedAtMs: number, timeS: number): string {
  return new Date(startedAtMs + Math.round(timeS * 1000)).toISOString()
}
