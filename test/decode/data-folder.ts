import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Recordings of other people, kept beside the repository because their licences do not let them into it. */
export const DATA = process.env.BACKSTRIDE_DATA ?? join(import.meta.dirname, '../../../shared/data')

export const hasData = existsSync(join(DATA, 'MANIFEST.md'))
if (!hasData) console.warn(`No recordings at ${DATA}: tests on real files are skipped.`)

export function dataFile(path: string): Uint8Array {
  return readFileSync(join(DATA, path))
}

/** Every file in the folders of the data, as folder/file. */
export function dataFiles(): string[] {
  return readdirSync(DATA, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(DATA, name)).map((file) => `${name}/${file}`))
}

/** What the manifest says a file holds, counted with other tools. */
export interface Reference {
  readonly path: string
  readonly records: number
  readonly heartRate: number
  readonly position: number
}

/** The rows of the manifest's table. */
export function references(): Reference[] {
  const rows = readFileSync(join(DATA, 'MANIFEST.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  return rows.map((line) => {
    const [, path, , records, heartRate, position] = line.split('|').map((cell) => cell.trim())
    const count = (cell: string) => Number.parseInt(cell, 10)
    return {
      path: path.replaceAll('`', ''),
      records: count(records),
      heartRate: count(heartRate),
      position: count(position),
    }
  })
}
