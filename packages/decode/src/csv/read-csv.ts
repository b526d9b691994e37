import { RecordingError } from '@backstride/recording'

/** Named columns of samples, whatever they came from. A column that is not there reads as NaN, or as empty texts. */
export interface Samples {
  readonly names: readonly string[]
  readonly rows: number
  numbers(name: string): Float64Array
  texts(name: string): readonly string[]
}

// Twelve hours of a sensor at 100 Hz.
const MAX_ROWS = 2 ** 22

/**
 * The samples of a CSV text (RFC 4180) whose first line names the columns. The separator is the one the first line
 * uses; with semicolons a comma in a number is its decimal point. A cell that is no number reads as NaN. The text is
 * kept and searched for each column asked for: its cells would take many times its room.
 *
 * Throws TOO_LARGE beyond four million rows.
 */
export function readCsv(text: string): Samples {
  const separator = separatorOf(text.slice(0, endOfLine(text, 0)))
  const starts = recordStarts(text, separator)
  const names = starts.length > 0 ? cellsAt(text, starts[0], separator).map((name) => name.trim()) : []
  const rows = Math.max(0, starts.length - 1)
  const cell = (row: number, index: number) =>
    index < 0 ? '' : cellAt(text, starts[row + 1], index, separator)
  const number = separator === ';' ? (value: string) => numberOf(value.replace(',', '.')) : numberOf
  return {
    names,
    rows,
    numbers: (name) => {
      const index = names.indexOf(name)
      return Float64Array.from({ length: rows }, (_, row) => number(cell(row, index)))
    },
    texts: (name) => {
      const index = names.indexOf(name)
      return Array.from({ length: rows }, (_, row) => cell(row, index))
    },
  }
}

/** The character that separates the cells of a line of column names. */
export function separatorOf(header: string): string {
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: header.split(separator).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).separator
}

function numberOf(cell: string): number {
  return cell.trim() === '' ? Number.NaN : Number(cell)
}

function recordStarts(text: string, separator: string): number[] {
  const starts: number[] = []
  let quote = text.indexOf('"')
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at)
    if (quote >= 0 && quote < at) quote = text.indexOf('"', at)
    if (end > at && text[at] !== '\r') starts.push(at)
    if (starts.length > MAX_ROWS) throw tooManyRows()
    at = quote >= 0 && quote < end ? quotedRecord(text, at, separator).next : end + 1
  }
  return starts
}

function tooManyRows(): RecordingError {
  return new RecordingError('TOO_LARGE', `The table has more than ${MAX_ROWS} rows. Split the recording.`)
}

function cellAt(text: string, start: number, index: number, separator: string): string {
  const end = endOfLine(text, start)
  let from = start
  for (let k = 0; k < index; k++) {
    if (text[from] === '"') return cellsAt(text, start, separator)[index] ?? ''
    const next = text.indexOf(separator, from)
    if (next < 0 || next >= end) return ''
    from = next + 1
  }
  if (text[from] === '"') return cellsAt(text, start, separator)[index] ?? ''
  return plainCell(text, from, separator).cell
}

function cellsAt(text: string, start: number, separator: string): string[] {
  return quotedRecord(text, start, separator).cells
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

// A record with quotes may hold separators, line ends and doubled quotes inside of them.
function quotedRecord(text: string, from: number, separator: string): { cells: string[]; next: number } {
  const cells: string[] = []
  let at = from
  for (;;) {
    const { cell, next } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator)
    cells.push(cell)
    const stop = next + (text[next] === '\r' ? 1 : 0)
    if (text[stop] !== separator) return { cells, next: endOfLine(text, stop) + 1 }
    at = stop + 1
  }
}

function quotedCell(text: string, from: number): { cell: string; next: number } {
  let end = text.indexOf('"', from + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  const next = end < 0 ? text.length : end
  return { cell: text.slice(from + 1, next).replaceAll('""', '"'), next: next + 1 }
}

function plainCell(text: string, from: number, separator: string): { cell: string; next: number } {
  let next = from
  while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') next++
  return { cell: text.slice(from, next), next }
}
