/** Works that rules come from, as they are cited. The first five are popular articles, not studies; whoever shows them says so. */
export const SOURCES = {
  nest: 'Does Walking Backward Strengthen Your Hamstrings? The Nest',
  about: 'Backward Running May Ease Hamstring Pain. About.com Health, 2007',
  muscles: 'Why Walking Backwards Strengthens Different Muscles',
  athletico: 'Is Walking Backwards Good for Your Health? Athletico, B. Jones',
  clinicians: 'Does walking backward have benefits?',
  alghadir2019: 'Alghadir et al. 2019, PMC6456984',
  heath2001: 'Heath et al. 2001, Phys Ther Sport 2:171',
  whitley2011: 'Whitley & Dufek 2011, Int J Exerc Sci 4(3):192',
  fritz2013: 'Fritz et al. 2013, PMID 23122938',
} as const

/** A work, or `backstride`: a cautious choice of this project, for which no source gives a figure. */
export type SourceId = keyof typeof SOURCES | 'backstride'

/** What is said, by its code, which is public and stable, and who says so. The words for people are those of whoever shows it. */
export interface Sourced<Code extends string = string> {
  readonly code: Code
  readonly sources: readonly SourceId[]
}

/** Somebody else's claim, told as theirs. */
export interface Claim extends Sourced<ClaimCode> {
  /** What speaks against it, where something does. */
  readonly but?: Sourced<ObjectionCode>
}

export type ClaimCode = 'MORE_ENERGY' | 'KNEE' | 'HAMSTRINGS' | 'THIGHS' | 'BALANCE'
export type ObjectionCode = 'BACK_INCONCLUSIVE' | 'THIGHS_CONTRADICTED'
