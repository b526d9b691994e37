import { columnOf, type FitTables } from './tables.ts'

/** A developer's field that a compass was written to. */
export interface HeadingField {
  readonly name: string
  readonly units: string
  readonly baseType: number
  readonly scale: number
  readonly offset: number
}

export interface DeveloperFields {
  /** The compass field of a developer by number, or undefined when that field is something else. */
  headingOf(developerIndex: number, fieldNumber: number): HeadingField | undefined
  /** The compass field last asked for: there is one in a file. */
  heading(): HeadingField | undefined
}

const FIELD_DESCRIPTION = 206
const SAYS_HEADING = /heading|compass|azimuth|bearing|yaw|facing/i
// Names of a direction of travel, of the wind, or towards a goal.
const SAYS_OTHER = /course|track|cog|gps|gnss|travel|wind|target|goal|way ?point|destination|accuracy|rate/i

/** Developer fields as described so far in `tables`; a description counts from the moment it was read. */
export function developerFields(tables: FitTables): DeveloperFields {
  let latest: HeadingField | undefined
  return {
    headingOf(developerIndex, fieldNumber) {
      const found = describedHeading(tables, developerIndex, fieldNumber)
      if (found) latest = found
      return found
    },
    heading: () => latest,
  }
}

function describedHeading(
  tables: FitTables,
  developerIndex: number,
  fieldNumber: number,
): HeadingField | undefined {
  const indices = columnOf(tables, FIELD_DESCRIPTION, 'developerIndex')
  const numbers = columnOf(tables, FIELD_DESCRIPTION, 'fieldNumber')
  const row = indices.findLastIndex((index, k) => index === developerIndex && numbers[k] === fieldNumber)
  if (row < 0) return undefined
  const texts = tables.get(FIELD_DESCRIPTION)?.texts
  const name = texts?.fieldName?.[row] ?? ''
  if (!SAYS_HEADING.test(name) || SAYS_OTHER.test(name)) return undefined
  const number = (field: string, otherwise: number) =>
    columnOf(tables, FIELD_DESCRIPTION, field)[row] || otherwise
  return {
    name,
    units: texts?.units?.[row] ?? '',
    baseType: columnOf(tables, FIELD_DESCRIPTION, 'baseType')[row],
    scale: number('scale', 1),
    offset: number('offset', 0),
  }
}
