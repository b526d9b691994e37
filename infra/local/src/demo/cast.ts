import type { AthleteRecord, BodyProfile } from '@backstride/store'
import type { Person } from '../identity/accounts.ts'
import { DEMO_ATHLETE } from '../identity/demo-people.ts'
import {
  ATHLETE_SESSIONS,
  BLIND_SESSIONS,
  type DemoSession,
  LAPSED_SESSIONS,
  STEADY_SESSIONS,
  STEEP_SESSIONS,
} from './sessions.ts'

/** An athlete of the demonstration: who, of what body, and what was walked. Everything about them is made up. */
export interface DemoAthlete {
  readonly person: Person
  readonly profile: BodyProfile
  readonly sessions: readonly DemoSession[]
  /** For a week, where the athlete has set some. */
  readonly goals?: NonNullable<AthleteRecord['goals']>
  /** Decides everything that is drawn; each athlete has a range of a hundred. */
  readonly seed: number
}

/** The athlete to look around as, and those whom the coach to look around as looks after, in the order they are made. */
export const DEMO_ATHLETES: readonly DemoAthlete[] = [
  {
    person: DEMO_ATHLETE,
    profile: { massKg: 68, heightM: 1.72, birthYear: 1988, sex: 'female', restingBpm: 56, maxBpm: 186 },
    sessions: ATHLETE_SESSIONS,
    goals: { backwardMin: 20, sessions: 2 },
    seed: 100,
  },
  {
    person: invented('demo-steady', 'Amara (simulated)'),
    profile: { massKg: 61, heightM: 1.65, birthYear: 1995, sex: 'female', restingBpm: 60, maxBpm: 192 },
    sessions: STEADY_SESSIONS,
    seed: 200,
  },
  {
    person: invented('demo-steep', 'Bruno (simulated)'),
    profile: { massKg: 84, heightM: 1.81, birthYear: 1979, sex: 'male', restingBpm: 62, maxBpm: 178 },
    sessions: STEEP_SESSIONS,
    seed: 300,
  },
  {
    person: invented('demo-lapsed', 'Chen (simulated)'),
    profile: { massKg: 73, heightM: 1.7, birthYear: 1967, sex: 'male', restingBpm: 58, maxBpm: 168 },
    sessions: LAPSED_SESSIONS,
    seed: 400,
  },
  {
    person: invented('demo-blind', 'Dana (simulated)'),
    profile: { massKg: null, heightM: null, birthYear: 1990, sex: null, restingBpm: null, maxBpm: null },
    sessions: BLIND_SESSIONS,
    seed: 500,
  },
]

function invented(subject: string, name: string): Person {
  return { subject, name, email: `${subject}@backstride.invalid`, isDemo: true }
}
