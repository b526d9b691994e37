/** What holds in memory holds in DynamoDB; each test uses an athlete of its own. */

import { afterAll, describe, expect, test } from 'vitest'
import { embeddedStore } from './embedded-store.ts'
import type { PreviewedRecord, ReanalysisRecord } from './reanalyses.ts'
import { memoryStore } from './store.ts'

const AT = '2026-05-01T07:00:00.000Z'
const LATER = '2026-05-01T08:00:00.000Z'

const { store: dynamo, close } = await embeddedStore()
afterAll(close)

describe.each([
  ['in memory', memoryStore()],
  ['in DynamoDB', dynamo],
])('%s', (_, store) => {
  test('a preview that is under way is gone on with, and one that is complete gives way to a newer one', async () => {
    const first = await store.openReanalysis(preview('ada', 'p1'))
    expect(await store.openReanalysis(preview('ada', 'p2'))).toEqual(first)
    expect(await store.listOpenReanalyses()).toContainEqual(first)
    await store.moveReanalysis(first, { ...first, previewedAt: LATER })
    expect((await store.listOpenReanalyses()).map(({ athleteId }) => athleteId)).not.toContain('ada')
    expect((await store.openReanalysis(preview('ada', 'p2'))).previewId).toBe('p2')
  })

  test('how far it has come is noted only by whoever saw what holds', async () => {
    const seen = await store.openReanalysis(preview('bea', 'p'))
    const moved = await store.moveReanalysis(seen, { ...seen, place: `${AT}#w1` })
    expect(moved?.place).toBe(`${AT}#w1`)
    expect(await store.moveReanalysis(seen, { ...seen, place: 'elsewhere' })).toEqual(moved)
    expect(await store.moveReanalysis(preview('nobody', 'p'), preview('nobody', 'p'))).toBeUndefined()
  })

  test('wishes to apply add up until they are fulfilled, and wait for the preview', async () => {
    const open = await store.openReanalysis(preview('cleo', 'p'))
    const wish = (workoutId: string | null) => store.orderApply(open, workoutId, LATER)
    expect(await wish('w1')).toBeUndefined()
    await store.moveReanalysis(open, { ...open, previewedAt: LATER, place: 'end' })
    expect(await wish('w1')).toMatchObject({ apply: { workoutIds: ['w1'], finishedAt: null }, place: '' })
    expect((await wish('w2'))?.apply?.workoutIds).toEqual(['w1', 'w2'])
    expect((await wish('w2'))?.apply?.workoutIds).toEqual(['w1', 'w2'])
    const all = await wish(null)
    expect((await wish('w3'))?.apply).toEqual(all?.apply)
    expect(await store.orderApply({ athleteId: 'cleo', previewId: 'other' }, null, LATER)).toBeUndefined()
  })

  test('a workout that goes is no longer wished', async () => {
    const open = await store.openReanalysis({ ...preview('dora', 'p'), previewedAt: AT })
    for (const workoutId of ['w1', 'w2']) await store.orderApply(open, workoutId, LATER)
    await store.forgetInReanalysis('dora', 'w1')
    expect((await store.getReanalysis('dora'))?.apply?.workoutIds).toEqual(['w2'])
  })

  test('a workout has one row, of the newest preview that looked at it', async () => {
    const figures = { backwardS: 60, addedKcal: null, backwardMinusForwardBpm: null, methods: ['gait@1'] }
    const row: PreviewedRecord = {
      athleteId: 'eva',
      workoutId: 'w',
      previewId: 'p1',
      startedAt: AT,
      because: ['body'],
      inputs: 'i',
      device: null,
      before: figures,
      after: null,
    }
    await store.putPreviewed(row)
    await store.putPreviewed({ ...row, previewId: 'p2', after: figures })
    expect(await store.listPreviewed('eva')).toEqual([{ ...row, previewId: 'p2', after: figures }])
  })
})

function preview(athleteId: string, previewId: string): ReanalysisRecord {
  return { athleteId, previewId, requestedAt: AT, previewedAt: null, apply: null, place: '' }
}
