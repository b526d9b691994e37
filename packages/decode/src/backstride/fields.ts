import { RecordingError } from '@backstride/recording'

export type Fields = Readonly<Record<string, unknown>>

/** The error for a field of a Backstride recording, named as a path. */
export function wrong(field: string, expected: string): RecordingError {
  return new RecordingError(
    'CORRUPT',
    `The field ${field} of the Backstride recording must be ${expected}. Correct the app that wrote it.`,
  )
}

/** An object; absent and `null` give undefined. */
export function fieldsOf(parent: Fields, name: string, path: string): Fields | undefined {
  const value = parent[name]
  if (value === undefined || value === null) return undefined
  if (!isFields(value)) throw wrong(path, 'an object')
  return value
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text; absent and `null` give undefined. */
export function textOf(parent: Fields, name: string, path: string): string | undefined {
  const value = parent[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw wrong(path, 'a text')
  return value
}

/** A number; absent and `null` give undefined. */
export function numberOf(parent: Fields, name: string, path: string): number | undefined {
  const value = parent[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number') throw wrong(path, 'a number')
  return value
}

/** One of some texts; absent and `null` give undefined. */
export function choiceOf<Choice extends string>(
  parent: Fields,
  name: string,
  path: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = textOf(parent, name, path)
  const choice = choices.find((known) => known === value)
  if (value !== undefined && choice === undefined) throw wrong(path, `one of ${choices.join(', ')}`)
  return choice
}

/** A list; absent and `null` give an empty one. */
export function listOf(parent: Fields, name: string, path: string): readonly unknown[] {
  const value = parent[name] ?? []
  if (!Array.isArray(value)) throw wrong(path, 'a list')
  return value
}

/** A column of `length` numbers, `null` read as NaN. An absent or empty optional column is all NaN. */
export function columnOf(
  parent: Fields,
  name: string,
  path: string,
  length: number,
  isRequired: boolean,
): Float64Array {
  const values = listOf(parent, name, path)
  if (!isRequired && values.length === 0) return new Float64Array(length).fill(Number.NaN)
  if (values.length !== length) throw wrong(path, `a list of ${length} numbers, as long as its timeS`)
  const column = new Float64Array(length)
  for (const [k, value] of values.entries()) {
    if (typeof value !== 'number' && value !== null) throw wrong(`${path}[${k}]`, 'a number or null')
    column[k] = value ?? Number.NaN
  }
  return column
}
