import type { AnalysisSummary } from '@backstride/contract'
import { expect, test, vi } from 'vitest'
import { unfinishedMessages } from '../../functions/src/ingest/index.ts'
import { getJson } from '../../functions/src/json-objects.ts'
import { queued, testSystem } from '../../functions/src/testing/test-system.ts'
import { healthExport, MINUTES_PER_ROUTE } from './health-export.ts'

vi.spyOn(console, 'log').mockReturnValue()

const ROUTES = 2

test('the routes of an uploaded health export become workouts with their heart rates', async () => {
  const system = testSystem()
  await system.upload('a', healthExport({ xmlBytes: 250_000, routes: ROUTES }), 'export.zip')
  for (const body of await unfinishedMessages(system)) {
    await system.ingest({ Records: [{ ...queued('').Records[0], body }] })
  }
  const { items } = await system.store.listWorkouts('a', { limit: 9 })
  const analyses = await Promise.all(
    items.map(({ analysisKey }) => getJson<AnalysisSummary>(system.objects, analysisKey)),
  )
  expect(analyses).toHaveLength(ROUTES)
  for (const { format, sport, streams } of analyses) {
    expect([format, sport, streams.heartRate]).toEqual([
      'apple-health',
      'walking',
      MINUTES_PER_ROUTE * 12 + 1,
    ])
  }
})
