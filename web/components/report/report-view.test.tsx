import type { TrendPeriod } from '@backstride/contract'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReportView } from './report-view.tsx'

test('a report holds every week in a chart and a table, who made it and how, and names what is not shared', () => {
  const html = drawn(['heartRate', 'comments'])
  expect(html).toContain('Backward walking of Ada')
  expect(html).toContain('Not shared with you: heart rate, comments.')
  // All of the five figures but the beats are known.
  expect(html.match(/<svg[^>]*viewBox="0 0 360 132"/g)).toHaveLength(4)
  expect(html.match(/<tr><th scope="row"[^>]*>\d/g)).toHaveLength(12)
  expect(html).toContain('Methods: direction@2, energy@1.')
  expect(html).not.toContain('Comments on the latest workouts')
})

test('what is shared has its place: comments and the next session', () => {
  expect(drawn([])).toContain('Comments on the latest workouts')
  expect(drawn([])).toContain('Next session')
  expect(drawn(['segments'])).not.toContain('Next session')
})

function drawn(kept: Parameters<typeof ReportView>[0]['kept']): string {
  const weeks = Array.from({ length: 12 }, (_, k) => period(`2026-0${1 + Math.floor(k / 4)}-0${1 + (k % 4)}`))
  const report = {
    days: { from: weeks[0].startsOn, to: weeks[11].endsOn },
    weeks,
    whole: weeks[0],
    halves: [weeks[0], weeks[1]] as const,
    comments: [],
    methods: ['direction@2', 'energy@1'],
  }
  const athlete = { name: 'Ada', timeZone: 'Europe/Berlin', isMe: false, fields: [] }
  return renderToStaticMarkup(
    <ReportView
      athleteId="a"
      athlete={athlete}
      kept={kept}
      today="2026-03-04"
      madeAt="2026-03-04T12:00:00.000Z"
      report={report}
    />,
  )
}

function period(day: string): TrendPeriod {
  return {
    startsOn: day,
    endsOn: day,
    sessions: 2,
    undecidedShare: 0.5,
    backwardMin: 12,
    backwardSpeedMps: { value: 0.8, low: 0.7, high: 0.9 },
    longestBoutS: 60,
    addedKcal: { value: 12, low: 8, high: 16 },
    backwardMinusForwardBpm: null,
  }
}
