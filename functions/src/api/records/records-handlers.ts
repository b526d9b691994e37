import type { Programme } from '@backstride/contract'
import { type Rule, SOURCES, type Sourced, type Standing, whereAthleteStands } from '@backstride/programme'
import { localDates } from '../../local-date.ts'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'
import { bestOf } from './best-of.ts'
import { pastSessionOf } from './past-session.ts'
import { sessionsOf } from './sessions-of.ts'

export function recordsHandlers(deps: ApiDeps): Handlers<'getRecords' | 'getProgramme'> {
  const timeZoneOf = async (athleteId: string) => {
    const athlete = await deps.store.getAthlete(athleteId)
    if (!athlete) throw new ApiError('NOT_FOUND', 'There is no such athlete.')
    return athlete.timeZone
  }

  return {
    getRecords: async ({ access }) => {
      const timeZone = await timeZoneOf(access.athleteId)
      const { workouts, sessions } = await sessionsOf(deps, access)
      return bestOf(workouts, sessions, timeZone)
    },

    getProgramme: async ({ access }) => {
      const dateOf = localDates(await timeZoneOf(access.athleteId))
      const { sessions } = await sessionsOf(deps, access)
      const past = sessions.map((session) =>
        pastSessionOf(session, dateOf(new Date(session.workout.startedAt))),
      )
      return programmeBody(whereAthleteStands(past, dateOf(deps.now())))
    },
  }
}

function programmeBody({
  thisWeek,
  exceeded,
  nextSession,
  safety,
  claims,
  ...standing
}: Standing): Programme {
  const { walking, running } = thisWeek
  return {
    ...standing,
    thisWeek: {
      walking: { ...walking, rule: ruleBody(walking.rule) },
      running: { ...running, rule: ruleBody(running.rule) },
    },
    exceeded: exceeded.map(({ code, date, rule }) => ({ code, date, rule: ruleBody(rule) })),
    nextSession: {
      ...nextSession,
      change: nextSession.change ?? null,
      drills: nextSession.drills.map(sourcedBody),
      rules: nextSession.rules.map(ruleBody),
    },
    safety: safety.map(sourcedBody),
    claims: claims.map(({ but, ...claim }) => ({
      ...sourcedBody(claim),
      but: but === undefined ? null : sourcedBody(but),
    })),
    sources: { ...SOURCES },
  }
}

function ruleBody(rule: Rule) {
  return { ...sourcedBody(rule), least: rule.least ?? null, most: rule.most ?? null }
}

function sourcedBody<Code extends string>({ code, sources }: Sourced<Code>) {
  return { code, sources: [...sources] }
}
