import type { Claim, Sourced } from './sources.ts'

export type SafetyCode =
  | 'SMOOTH_GROUND'
  | 'SOMEBODY_AHEAD'
  | 'CHANGE_SIDES'
  | 'BALANCE_PROBLEMS'
  | 'SLOW_AND_OLDER'
  | 'TREADMILL_HANDS'
  | 'TREADMILL_MANUAL'

export const SAFETY: readonly Sourced<SafetyCode>[] = [
  // Flat, without obstacles or traffic: a track or a field, never a busy path.
  { code: 'SMOOTH_GROUND', sources: ['about', 'muscles', 'athletico', 'clinicians'] },
  // Somebody walks forward beside and looks ahead.
  { code: 'SOMEBODY_AHEAD', sources: ['about'] },
  // The side one looks over, so that the neck is not strained.
  { code: 'CHANGE_SIDES', sources: ['about'] },
  // Not recommended; a stick, or a mirror on a helmet, where it is done.
  { code: 'BALANCE_PROBLEMS', sources: ['athletico', 'clinicians'] },
  // Older people slower than 0.6 m/s backward were those who had fallen: ask a professional first.
  { code: 'SLOW_AND_OLDER', sources: ['fritz2013'] },
  // On the rails, safety clip on, a very slow start.
  { code: 'TREADMILL_HANDS', sources: ['about', 'muscles', 'clinicians'] },
  // It decides whether going backward is allowed at all; many forbid it.
  { code: 'TREADMILL_MANUAL', sources: ['backstride'] },
]

export const CLAIMS: readonly Claim[] = [
  // At the same speed as forward; more work for the heart, too.
  { code: 'MORE_ENERGY', sources: ['nest', 'clinicians', 'heath2001'] },
  // Less load; with usual care, less pain than usual care alone.
  { code: 'KNEE', sources: ['nest', 'about', 'muscles', 'athletico', 'clinicians', 'alghadir2019'] },
  // More flexible; about the back the same study is inconclusive.
  {
    code: 'HAMSTRINGS',
    sources: ['nest', 'about', 'athletico', 'whitley2011'],
    but: { code: 'BACK_INCONCLUSIVE', sources: ['whitley2011'] },
  },
  // Stronger; the sources contradict each other about how the thigh works backward.
  {
    code: 'THIGHS',
    sources: ['about', 'muscles', 'athletico', 'clinicians'],
    but: { code: 'THIGHS_CONTRADICTED', sources: ['muscles', 'clinicians'] },
  },
  // And coordination.
  { code: 'BALANCE', sources: ['nest', 'about', 'muscles', 'athletico', 'clinicians'] },
]
