import { type GrantField, grantField } from '@backstride/contract'

interface FieldText {
  /** In a list: `totals, stretches`. */
  readonly name: string
  /** What somebody sees who has it. */
  readonly shows: string
}

export const FIELD_TEXTS: Readonly<Record<GrantField, FieldText>> = {
  summary: { name: 'totals', shows: 'when, how long and how far you walked, backward too, and what it cost' },
  segments: { name: 'stretches', shows: 'each stretch, and direction and speed second by second' },
  heartRate: { name: 'heart rate', shows: 'beats, and how they differ backward and forward' },
  route: { name: 'route', shows: 'where you walked; drawn only together with stretches' },
  comments: { name: 'comments', shows: 'what is written under a workout' },
}

/** What can be left out of a grant; totals are what a grant is at the least. */
export const OPTIONAL_FIELDS: readonly GrantField[] = grantField.options.filter(
  (field) => field !== 'summary',
)

/** What a grant covers, in words: `totals, stretches`. */
export function fieldNames(fields: readonly GrantField[]): string {
  return fields.length > 0 ? fields.map((field) => FIELD_TEXTS[field].name).join(', ') : 'nothing'
}
