import type { Sourced } from './sources.ts'

export interface Drill extends Sourced {
  readonly id: 'ten-and-ten' | 'five-balance-four' | 'yards' | 'gentle-slope' | 'crab' | 'treadmill-rails'
  /** Whether it suits somebody in the first sessions. */
  readonly forBeginners: boolean
}

export const DRILLS: readonly Drill[] = [
  {
    id: 'ten-and-ten',
    forBeginners: true,
    text: 'Ten steps forward and ten back, watching for pain. If there is none, 20 to 30 yards backward on the flat.',
    sources: ['nest'],
  },
  {
    id: 'five-balance-four',
    forBeginners: true,
    text: 'Five steps forward, balance on one leg for 3 to 5 seconds, four steps back, balance again, and repeat.',
    sources: ['nest'],
  },
  {
    id: 'treadmill-rails',
    forBeginners: true,
    text: 'On a treadmill whose manual allows it: slowly with the hands on the rails, later without.',
    sources: ['about', 'muscles', 'clinicians'],
  },
  { id: 'yards', forBeginners: false, text: '20 to 30 yards backward on the flat.', sources: ['nest'] },
  { id: 'gentle-slope', forBeginners: false, text: 'Backward up a slight slope.', sources: ['nest'] },
  { id: 'crab', forBeginners: false, text: 'Crab walk backward for 10 to 20 yards.', sources: ['nest'] },
]
