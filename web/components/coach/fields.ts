import type { GrantField } from '@backstride/contract'

const FIELD_NAMES: Readonly<Record<GrantField, string>> = {
  summary: 'totals',
  segments: 'stretches',
  heartRate: 'heart rate',
  route: 'route',
  comments: 'comments',
}

/** What a grant covers, in words: `totals, stretches`. */
export function fieldNames(fields: readonly GrantField[]): string {
  return fields.length > 0 ? fields.map((field) => FIELD_NAMES[field]).join(', ') : 'nothing'
}
