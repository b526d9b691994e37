import type { UndecidedReasonBody } from '@backstride/contract'
import english from '../messages/en/reasons.json'
import type { Words } from '../messages/words.ts'

/** Why heart rates of the two directions cannot be compared, in a sentence. */
export function cardioReason(code: string | null, t: Words<'reasons'>): string {
  if (code === null) return t('cardio.unknown')
  if (isOwn(code)) return t(`cardio.${code}`)
  return isUndecided(code)
    ? t('cardio.undecided', { why: t(`undecided.${code}.short`) })
    : t('cardio.code', { code })
}

function isOwn(code: string): code is Exclude<keyof typeof english.cardio, 'undecided'> {
  return code in english.cardio
}

function isUndecided(code: string): code is UndecidedReasonBody {
  return code in english.undecided
}
