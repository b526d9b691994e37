import type { Claim, Sourced } from './sources.ts'

/** Shown with every plan. */
export const NOT_ADVICE = 'This is information from the named sources, not medical advice.'

export const SAFETY: readonly Sourced[] = [
  {
    text: 'Choose smooth, flat ground without obstacles or traffic: a track or a field, never a busy path.',
    sources: ['about', 'muscles', 'athletico', 'clinicians'],
  },
  { text: 'If possible, somebody walks forward beside you and looks ahead.', sources: ['about'] },
  { text: 'Change the side you look over, so that the neck is not strained.', sources: ['about'] },
  {
    text: 'With balance problems it is not recommended; a stick, or a mirror on a helmet, may help where it is done.',
    sources: ['athletico', 'clinicians'],
  },
  {
    text: 'Older people who walk backward slower than 0.6 m/s were those who had fallen: ask a professional first.',
    sources: ['fritz2013'],
  },
  {
    text: 'On a treadmill: hands on the rails, safety clip on, and start very slowly.',
    sources: ['about', 'muscles', 'clinicians'],
  },
  {
    text: 'The manual of the treadmill decides whether going backward is allowed on it at all; many forbid it.',
    sources: ['backstride'],
  },
]

export const CLAIMS: readonly Claim[] = [
  {
    text: 'More energy, and more work for the heart, at the same speed than forward.',
    sources: ['nest', 'clinicians', 'heath2001'],
  },
  {
    text: 'Less load on the knee; with usual care, less pain than usual care alone.',
    sources: ['nest', 'about', 'muscles', 'athletico', 'clinicians', 'alghadir2019'],
  },
  {
    text: 'More flexible hamstrings.',
    sources: ['nest', 'about', 'athletico', 'whitley2011'],
    but: {
      text: 'For the flexibility of the back the same study is inconclusive.',
      sources: ['whitley2011'],
    },
  },
  {
    text: 'Stronger thighs.',
    sources: ['about', 'muscles', 'athletico', 'clinicians'],
    but: {
      text: 'The sources contradict each other about how the thigh works backward, so do not take it for a fact.',
      sources: ['muscles', 'clinicians'],
    },
  },
  {
    text: 'Better balance and coordination.',
    sources: ['nest', 'about', 'muscles', 'athletico', 'clinicians'],
  },
]
