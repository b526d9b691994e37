/** Named columns of samples, whatever they came from. A column that is not there reads as NaN, or as empty texts. */
export interface Samples {
  readonly names: readonly string[]
  readonly rows: number
  numbers(name: string): Float64Array
  texts(name: string): readonly string[]
}

/**
 * The samples of a CSV text (RFC 4180) whose first line names the columns. The separator is the one the first line
 * uses; with semicolons a comma in a number is its decimal point. A cell that is no number reads as NaN.
 */
export function readCsv(text: string): Samples {
  const header = text.slice(0, endOfLine(text, 0))
  const separator = separatorOf(header)
  const [names = [], ...records] = csvRecords(text, separator)
  const number = separator === ';' ? (cell: string) => numberOf(cell.replace(',', '.')) : numberOf
  const trimmed = names.map((name) => name.trim())
  return {
    names: trimmed,
    rows: records.length,
    numbers: (name) => {
      const index = trimmed.indexOf(name)
      return Float64Array.from(records, (record) => number(record[index] ?? ''))
    },
    texts: (name) => {
      const index = trimmed.indexOf(name)
      return records.map((record) => record[index] ?? '')
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

function csvRecords(text: string, separator: string): string[][] {
  const records: string[][] = []
  let at = 0
  while (at < text.length) {
    const end = endOfLine(text, at)
    const quote = text.indexOf('"', at)
    if (quote < 0 || quote >= end) {
      const line = text.slice(at, text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end)
      if (line !== '') records.push(line.split(separator))
      at = end + 1
    } else {
      const { cells, next } = quotedRecord(text, at, separator)
      records.push(cells)
      at = next
    }
  }
  return records
}

const CARRIAGE_RETURN = 13

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
