import { backstrideFile, fitFile, type Scenario, simulate } from '@backstride/simulate'
import type { DemoAthlete } from './cast.ts'
import type { DemoSession } from './sessions.ts'

export interface WalkFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

const DAY_MS = 86_400_000
/** A flat, open field in Berlin, so that the route means nothing to anybody in particular. */
const TEMPELHOF = { latitudeDeg: 52.4735, longitudeDeg: 13.4015 }
const WARM_UP_S = 120

/**
 * The recording of one session, as a watch (without a compass) or a phone worn on the chest would have written it; the
 * same for the same day and seed.
 */
export function walkFile(athlete: DemoAthlete, session: DemoSession, today: Date): WalkFile {
  const startedAt = startOf(session, athlete.seed, today)
  const { recording } = simulate(scenarioOf(athlete, session, startedAt))
  const name = `walk-${startedAt.slice(0, 10)}`
  return session.family === 'noHeading'
    ? { fileName: `${name}.fit`, bytes: fitFile(recording, { heading: 'none' }) }
    : { fileName: `${name}.backstride.json`, bytes: new TextEncoder().encode(backstrideFile(recording)) }
}

/** In the morning, at a minute of the athlete's own. */
function startOf({ daysAgo }: DemoSession, seed: number, today: Date): string {
  const midnightMs = Math.floor(today.getTime() / DAY_MS) * DAY_MS
  const minute = 6 * 60 + ((seed * 7 + daysAgo * 13) % 90)
  return new Date(midnightMs - daysAgo * DAY_MS + minute * 60_000).toISOString()
}

function scenarioOf(
  { profile, seed, sessions }: DemoAthlete,
  session: DemoSession,
  startedAt: string,
): Scenario {
  const { massKg, restingBpm, maxBpm } = profile
  const { family, rounds, durationS } = session
  return {
    family,
    severity: 'S0',
    seed: seed + session.daysAgo,
    startedAt,
    origin: TEMPELHOF,
    wornOn: family === 'noHeading' ? 'wrist' : 'chest',
    // The app that records has seen how the phone is worn.
    isMountKnown: true,
    person: {
      ...(massKg !== null && { massKg }),
      ...(restingBpm !== null && { restingBpm }),
      ...(maxBpm !== null && { maxBpm }),
      backwardSessions: sessions.indexOf(session),
    },
    ...(durationS !== undefined && { durationS }),
    ...(rounds !== undefined && { durationS: WARM_UP_S + rounds * 120 }),
  }
}
