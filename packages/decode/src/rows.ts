import type { Stream } from './draft.ts'

/** The stream with only the rows that `keeps` says yes to; the very same stream when that is every row. */
export function keepRows<S extends Stream>(stream: S, keeps: (row: number) => boolean): S {
  const length = stream.timeS.length
  let count = 0
  while (count < length && keeps(count)) count++
  if (count === length) return stream
  const kept = new Uint32Array(length)
  for (let row = 0; row < count; row++) kept[row] = row
  for (let row = count + 1; row < length; row++) if (keeps(row)) kept[count++] = row
  return takeRows(stream, kept.subarray(0, count))
}

/** The stream made of the given rows, in the given order. */
export function takeRows<S extends Stream>(stream: S, rows: Uint32Array): S {
  return mapColumns(stream, (values) => {
    const taken = new Float64Array(rows.length)
    for (let k = 0; k < rows.length; k++) taken[k] = values[rows[k]]
    return taken
  })
}

/** The stream with each of its columns replaced. */
export function mapColumns<S extends Stream>(
  stream: S,
  change: (values: Float64Array, name: string) => Float64Array,
): S {
  const entries = Object.entries(stream).map(([name, value]) => [
    name,
    value instanceof Float64Array ? change(value, name) : value,
  ])
  return Object.fromEntries(entries) as S
}

/** The stream in the order of its times; the very same stream when it is. */
export function inOrder<S extends Stream>(stream: S): S {
  const { timeS } = stream
  let row = 1
  while (row < timeS.length && timeS[row] >= timeS[row - 1]) row++
  if (row >= timeS.length) return stream
  return takeRows(
    stream,
    Uint32Array.from(timeS.keys()).sort((a, b) => timeS[a] - timeS[b] || a - b),
  )
}
