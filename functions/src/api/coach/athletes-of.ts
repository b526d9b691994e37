import type { Alert, RosterEntry } from '@backstride/contract'
import { type CardRecord, type GrantRecord, isActive, type SnoozeRecord } from '@backstride/store'
import type { ApiDeps } from '../deps.ts'
import { totalsOf } from '../totals.ts'
import { findingsOf, RULE_DAYS, within } from './alert-rules.ts'

/** Days that "recent" means on the roster: four weeks, the usual span of a training block. */
const RECENT_DAYS = 28

const WEEK_MS = 7 * 86_400_000

export interface CoachedAthlete {
  readonly entry: RosterEntry
  readonly alerts: Alert[]
}

/**
 * Everybody who shares a summary with this coach now, in three requests of the table: grants, snoozes, cards. Without
 * the summary there is no figure to show, not even that there was a workout.
 */
export async function athletesOf({ store, now }: ApiDeps, coachId: string): Promise<CoachedAthlete[]> {
  const at = now()
  const [grants, snoozes] = await Promise.all([store.listGrantsTo(coachId), store.listSnoozes(coachId)])
  const shown = grants.filter((grant) => isActive(grant, at) && grant.fields.includes('summary'))
  const from = new Date(at.getTime() - RULE_DAYS * 86_400_000).toISOString()
  const cards = await store.listCards(
    shown.map(({ athleteId }) => athleteId),
    from,
  )
  const grantOf = new Map(shown.map((grant) => [grant.athleteId, grant]))
  return cards.flatMap((card) => {
    const grant = grantOf.get(card.athleteId)
    if (!grant) return []
    const alerts = alertsOf(card, grant, snoozes, at)
    return { entry: entryOf(card, grant, alerts, at), alerts }
  })
}

function entryOf(card: CardRecord, grant: GrantRecord, alerts: readonly Alert[], now: Date): RosterEntry {
  const { athleteId, name, lastStartedAt } = card
  const { sessions, undecidedSessions, backwardS, addedKcal } = totalsOf(
    within(card.recent, now, RECENT_DAYS, 0),
  )
  return {
    athleteId,
    name,
    fields: [...grant.fields],
    until: grant.until,
    lastWorkoutAt: lastStartedAt,
    recent: { sessions, undecidedSessions, backwardS, addedKcal },
    backwardByWeekS: backwardByWeek(card, now),
    alerts: alerts.filter(({ snoozedUntil }) => snoozedUntil === null).map(({ rule }) => rule),
  }
}

/** Weeks end now, as the rules count them: the zone of the athlete is not on the card. */
function backwardByWeek({ recent }: CardRecord, now: Date): number[] {
  const seconds = Array<number>(RULE_DAYS / 7).fill(0)
  for (const { startedAt, direction } of recent) {
    const week = seconds.length - 1 - Math.floor((now.getTime() - Date.parse(startedAt)) / WEEK_MS)
    if (direction.status === 'classified' && week in seconds) seconds[week] += direction.backwardS
  }
  return seconds.map(Math.round)
}

function alertsOf(
  card: CardRecord,
  grant: GrantRecord,
  snoozes: readonly SnoozeRecord[],
  now: Date,
): Alert[] {
  const findings = findingsOf({ card, grantedAt: grant.createdAt, now }, new Set(grant.fields))
  return findings.map((finding) => {
    const snooze = snoozes.find(
      ({ athleteId, rule, until }) =>
        athleteId === card.athleteId && rule === finding.rule && Date.parse(until) > now.getTime(),
    )
    return {
      athleteId: card.athleteId,
      athleteName: card.name,
      ...finding,
      snoozedUntil: snooze?.until ?? null,
    }
  })
}
