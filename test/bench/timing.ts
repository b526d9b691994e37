/** Times of a function, milliseconds. On a shared machine the fast tenth tells what the code takes, the rest what waits. */
export interface Timing {
  readonly p10Ms: number
  readonly medianMs: number
}

/** Runs for about `seconds` after a warm-up of a third of that. */
export function timingOf(run: () => unknown, seconds = 2): Timing {
  repeat(run, seconds / 3)
  const times = repeat(run, seconds).toSorted((a, b) => a - b)
  return { p10Ms: times[Math.floor(times.length / 10)], medianMs: times[Math.floor(times.length / 2)] }
}

function repeat(run: () => unknown, seconds: number): number[] {
  const times: number[] = []
  const endMs = performance.now() + seconds * 1000
  do {
    const startMs = performance.now()
    if (run() === undefined) throw new Error('a benchmark must give something back')
    times.push(performance.now() - startMs)
  } while (performance.now() < endMs || times.length < 5)
  return times
}

export interface Row {
  readonly what: string
  readonly timing: Timing
  readonly bytes: number
}

/** A table with throughput in millions of bytes a second, from the fast tenth. */
export function print(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`)
  console.table(
    Object.fromEntries(
      rows.map(({ what, timing, bytes }) => [
        what,
        {
          'p10 ms': timing.p10Ms.toFixed(2),
          'median ms': timing.medianMs.toFixed(2),
          'MB/s': (bytes / timing.p10Ms / 1000).toFixed(1),
        },
      ]),
    ),
  )
}
