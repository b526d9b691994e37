import type { GrantField } from '@backstride/contract'
import { GRANT_FIELDS } from '@backstride/contract/choices'
import type { Words } from '../messages/words.ts'
import type { AthleteHead } from './athlete.ts'

/** What can be left out of a grant; totals are what a grant is at the least. */
export const OPTIONAL_FIELDS: readonly GrantField[] = GRANT_FIELDS.filter((field) => field !== 'summary')

/** What of an athlete is kept from whoever looks; nothing where it is their own. */
export function fieldsKept({ isMe, fields }: Pick<AthleteHead, 'isMe' | 'fields'>): GrantField[] {
  return isMe ? [] : GRANT_FIELDS.filter((field) => !fields.includes(field))
}

/** What a grant covers, in words: `totals, stretches`. */
export function fieldNames(fields: readonly GrantField[], t: Words<'sharing'>): string {
  if (fields.length === 0) return t('nothing')
  return fields.map((field) => t(`fields.${field}.name`)).join(t('separator'))
}
