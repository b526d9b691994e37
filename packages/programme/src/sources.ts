/** Where a rule comes from. The first five are popular articles, not studies; they are named so that people can judge. */
export const SOURCES = {
  nest: 'Does Walking Backward Strengthen Your Hamstrings? The Nest (cites the University of Oregon and STACK)',
  about: 'Backward Running May Ease Hamstring Pain. About.com Health, 2007 (cites B. T. Bates)',
  muscles: 'Why Walking Backwards Strengthens Different Muscles (article)',
  athletico: 'Is Walking Backwards Good for Your Health? Athletico, B. Jones, physical therapist assistant',
  clinicians: 'Does walking backward have benefits? (question-and-answer page, several clinicians)',
  alghadir2019: 'Alghadir et al. 2019, randomised trial on knee osteoarthritis, 68 people, PMC6456984',
  heath2001: 'Heath et al. 2001, Phys Ther Sport 2:171, eight men',
  whitley2011: 'Whitley & Dufek 2011, Int J Exerc Sci 4(3):192, ten women, four weeks',
  fritz2013: 'Fritz et al. 2013, PMID 23122938: backward walking speed and falls of older people',
  backstride: 'A cautious choice of this project: no source gives a figure',
} as const

export type SourceId = keyof typeof SOURCES

/** A sentence and who says so. */
export interface Sourced {
  readonly text: string
  readonly sources: readonly SourceId[]
}

/** Somebody else's claim, told as theirs. */
export interface Claim extends Sourced {
  /** What speaks against it, where something does. */
  readonly but?: Sourced
}
