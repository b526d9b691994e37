/** Nothing that lies in a private zone leaves for anybody but its athlete, in any answer. */

import {
  grantField,
  openApi,
  type Series,
  series,
  workout,
  workoutList,
  zone,
  zoneList,
} from '@backstride/contract'
import { beforeAll, expect, test, vi } from 'vitest'
import { NOW, type TestBrowser, type TestSystem, testSystem } from '../../testing/test-system.ts'
import { walkFile } from '../../testing/walk-file.ts'
import { workoutRecord } from '../../testing/workout-record.ts'
import { hiddenSeconds } from './hidden-seconds.ts'

vi.spyOn(console, 'log').mockReturnValue()

/** The walk begins here and goes north-east at 1 m/s for sixteen minutes. */
const HOME = { name: 'Home', latitudeDeg: 0, longitudeDeg: 8, radiusM: 100 }
const METRES_PER_DEGREE = 111_195

let system: TestSystem
let ada: TestBrowser
let coach: TestBrowser
let at: string
let before: Awaited<ReturnType<typeof seenBy>>

beforeAll(async () => {
  system = testSystem()
  ada = await system.signIn('Ada')
  coach = await system.signIn('Coach')
  const athleteId = await system.athleteIdOf('Ada')
  const uploadId = await system.upload(athleteId, walkFile({ stretchesS: [240, 240, 240, 240] }))
  const { workoutId } = (await system.store.getUpload(athleteId, uploadId)) ?? workoutRecord()
  at = `/api/athletes/${athleteId}/workouts/${workoutId}`
  await system.store.putGrant({
    athleteId,
    coachId: await system.athleteIdOf('Coach'),
    fields: grantField.options,
    until: null,
    createdAt: NOW.toISOString(),
  })
  before = await seenBy(coach)
  expect((await ada('/api/me/zones', { method: 'POST', body: HOME })).status).toBe(201)
})

test('no second within the radius has a coordinate, a height, a speed or a direction for the coach', async () => {
  const { columns } = await seenBy(coach)
  const inside = secondsWhere(before.columns, (metres) => metres <= HOME.radiusM)
  expect(inside.length).toBeGreaterThanOrEqual(100)
  for (const second of inside) {
    const { latitudeDeg, longitudeDeg, elevationM, speedMps, direction, probability } = columns
    const told = [latitudeDeg, longitudeDeg, elevationM, speedMps].map((column) => column[second])
    expect([second, ...told, direction[second], probability[second]]).toEqual([
      second,
      ...[null, null, null, null],
      'unknown',
      0,
    ])
  }
})

test('what lies beyond twice the radius and a bit is told as before', async () => {
  const { columns } = await seenBy(coach)
  const outside = secondsWhere(before.columns, (metres) => metres > 3.1 * HOME.radiusM)
  expect(outside.length).toBeGreaterThan(300)
  for (const second of outside) {
    expect(columns.latitudeDeg[second]).toBe(before.columns.latitudeDeg[second])
    expect(columns.direction[second]).toBe(before.columns.direction[second])
  }
})

test('no length that the hidden part is in is told, so that nothing tells how far it was', async () => {
  const seen = await seenBy(coach)
  expect(before.analysis.distanceM).toBeGreaterThan(900)
  expect([seen.analysis.distanceM, seen.summary.distanceM, seen.list[0].distanceM]).toEqual([
    null,
    null,
    null,
  ])
  const hiddenEndS = seen.columns.latitudeDeg.findIndex((value) => value !== null)
  expect(hiddenEndS).toBeGreaterThanOrEqual(100)
  expect(before.analysis.direction.bouts.some(({ startS }) => startS < hiddenEndS)).toBe(true)
  for (const { startS } of seen.analysis.direction.bouts) expect(startS).toBeGreaterThanOrEqual(hiddenEndS)
  const { bouts, totals } = seen.analysis.direction
  const forward = bouts.filter(({ direction }) => direction === 'forward')
  expect(totals.forwardM).toBe(forward.reduce((sum, { distanceM }) => sum + distanceM, 0))
})

test('no answer of any route that a coach can read holds a number of the hidden place', async () => {
  const { latitudeDeg, longitudeDeg } = before.columns
  const hidden = secondsWhere(before.columns, (metres) => metres > 1 && metres <= HOME.radiusM)
  const secrets = hidden.flatMap((k) => [latitudeDeg[k], longitudeDeg[k]].map(String))
  const [, athleteId, workoutId] = /athletes\/(\w+)\/workouts\/(\w+)/.exec(at) ?? []
  let read = 0
  for (const [path, operations] of Object.entries(openApi().paths)) {
    if (!('get' in operations) || path.includes('auth')) continue
    const url = path.replace('{athleteId}', athleteId).replace('{workoutId}', workoutId)
    const response = await coach(url.replace(/\{\w+\}/g, 'x'))
    const text = await response.text()
    if (response.status === 200) read++
    // Before, the coach could read the place; the search is worth something only if it would find it.
    for (const secret of secrets) expect(text.includes(secret), `${path} tells ${secret}`).toBe(false)
  }
  expect(read).toBeGreaterThan(8)
  expect(secrets.some((secret) => JSON.stringify(before).includes(secret))).toBe(true)
})

test('the athlete sees everything as before, and nobody else the zones', async () => {
  expect(await seenBy(ada)).toEqual(before)
  expect(zoneList.strict().parse(await (await coach('/api/me/zones')).json()).items).toEqual([])
})

test('a zone is moved, renamed and removed, and its hidden disc keeps its shift', async () => {
  const athleteId = await system.athleteIdOf('Bea')
  const bea = await system.signIn('Bea')
  const made = zone.strict().parse(await (await bea('/api/me/zones', { method: 'POST', body: HOME })).json())
  const [kept] = await system.store.listZones(athleteId)
  const moved = await bea(`/api/me/zones/${made.id}`, { method: 'PUT', body: { ...HOME, radiusM: 500 } })
  expect(zone.strict().parse(await moved.json())).toEqual({ ...HOME, radiusM: 500, id: made.id })
  expect(await system.store.listZones(athleteId)).toEqual([{ ...kept, radiusM: 500 }])
  expect((await bea(`/api/me/zones/${made.id}`, { method: 'DELETE' })).status).toBe(204)
  expect(await system.store.listZones(athleteId)).toEqual([])
})

test('whatever the shift, the whole circle is hidden, on every latitude and across the date line', () => {
  const random = seeded(3)
  for (let k = 0; k < 2000; k++) {
    const radiusM = 100 + 1900 * random()
    const [latitudeDeg, longitudeDeg] = [170 * random() - 85, k % 3 === 0 ? 180 : 360 * random() - 180]
    const [angle, metres] = [2 * Math.PI * random(), radiusM * Math.sqrt(random()) * 0.999]
    const east = (metres * Math.sin(angle)) / METRES_PER_DEGREE / Math.cos((latitudeDeg * Math.PI) / 180)
    const point = {
      latitudeDeg: [latitudeDeg + (metres * Math.cos(angle)) / METRES_PER_DEGREE],
      longitudeDeg: [((longitudeDeg + east + 540) % 360) - 180],
    }
    const [shift, shiftDeg] = [random(), 360 * random()]
    const home = {
      athleteId: 'a',
      zoneId: 'z',
      name: '',
      latitudeDeg,
      longitudeDeg,
      radiusM,
      shift,
      shiftDeg,
    }
    expect(hiddenSeconds(point, [home]), JSON.stringify({ point, home })).toEqual([true])
  }
})

test('a second without a position is hidden with the one before it', () => {
  const home = { ...HOME, athleteId: 'a', zoneId: 'z', shift: 0, shiftDeg: 0 }
  const track = { latitudeDeg: [null, 0, null, 1, null], longitudeDeg: [null, 8, null, 8, null] }
  expect(hiddenSeconds(track, [home])).toEqual([true, true, true, false, false])
  expect(hiddenSeconds(track, [])).toBeUndefined()
})

async function seenBy(person: TestBrowser) {
  const one = workout.strict().parse(await (await person(at)).json())
  const columns = series.strict().parse(await (await person(`${at}/series`)).json())
  const list = workoutList.strict().parse(await (await person(at.replace(/\/[^/]*$/, ''))).json()).items
  return { ...one, columns, list }
}

function secondsWhere({ latitudeDeg, longitudeDeg }: Series, isMeant: (metres: number) => boolean): number[] {
  const metres = latitudeDeg.map((latitude, k) => {
    const longitude = longitudeDeg[k]
    if (latitude === null || longitude === null) return Number.NaN
    return METRES_PER_DEGREE * Math.hypot(latitude, longitude - 8)
  })
  return metres.flatMap((metre, k) => (isMeant(metre) ? [k] : []))
}

/** Numbers in [0, 1), always the same: the generator of Lehmer with the multiplier of Park and Miller (1988). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
