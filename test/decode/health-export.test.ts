import { decodeAll } from '@backstride/decode'
import { expect, test } from 'vitest'
import { healthExport, MINUTES_PER_ROUTE } from './health-export.ts'

const ROUTES = 5

test('every route of a health export comes with the heart rates of its own workout', () => {
  // A minute of records takes about 7 kB: 17 minutes a day, beyond the ten of each workout.
  const archive = healthExport({ xmlBytes: 600_000, routes: ROUTES })
  let routes = 0
  for (const { decoded } of decodeAll(archive)) {
    if (decoded.status !== 'ok')
      throw decoded.status === 'failed' ? decoded.error : new Error('a damaged route')
    const { heartRate, position, sport, format, startedAtMs } = decoded.recording
    expect([format, sport]).toEqual(['apple-health', 'walking'])
    expect(startedAtMs).toBe(Date.UTC(2020, 0, 1 + routes, 8))
    expect(position.timeS.length).toBeGreaterThan(MINUTES_PER_ROUTE * 50)
    // From its first second to its last, both included.
    expect(heartRate.timeS.length).toBe(MINUTES_PER_ROUTE * 12 + 1)
    routes++
  }
  expect(routes).toBe(ROUTES)
})
