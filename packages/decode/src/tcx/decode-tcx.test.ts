import { simulate, tcxFile } from '@backstride/simulate'
import { expect, test } from 'vitest'
import { bytesOf, errorIn, recordingIn } from '../../fixtures/decoded.ts'
import { decodeFile } from '../decode-file.ts'

const { recording: walk } = simulate({ family: 'intervals60', severity: 'S0', seed: 3, durationS: 200 })
const decode = (text: string) => decodeFile(bytesOf(text), 'walk.tcx')

test('a simulated walk comes back with its places, speeds, heart rates and steps', () => {
  const read = recordingIn(decode(tcxFile(walk)))
  expect(read.position.timeS.length).toBe(walk.position.timeS.length)
  expect(read.position.speedMps[50]).toBeCloseTo(walk.position.speedMps[50], 2)
  expect(read.heartRate.timeS.length).toBe(walk.heartRate.timeS.length)
  // Cycles of one foot are written as whole numbers.
  expect(Math.abs(read.cadence.stepsPerMinute[50] - walk.cadence.stepsPerMinute[50])).toBeLessThanOrEqual(1)
  expect(read.isSimulated).toBe(true)
  expect(read.sport).toBe('unknown')
})

test('a lap has the direction that its note names', () => {
  const laps = [
    { startS: 0, endS: 60, direction: 'forward' as const },
    { startS: 60, endS: 120, direction: 'backward' as const },
    { startS: 120, endS: 199 },
  ]
  expect(recordingIn(decode(tcxFile({ ...walk, laps }))).laps).toEqual(laps)
})

test('a treadmill has speeds and no place', () => {
  const text = tcxFile(walk).replaceAll(/<Position>.*?<\/Position>/g, '')
  const { position, speed } = recordingIn(decode(text))
  expect(position.timeS.length).toBe(0)
  expect(speed.timeS.length).toBe(walk.position.timeS.length)
})

test('a course is refused, and so is an activity without a track', () => {
  const course =
    '<TrainingCenterDatabase><Courses><Course><Track><Trackpoint/></Track></Course></Courses></TrainingCenterDatabase>'
  expect(errorIn(decode(course)).code).toBe('PLANNED_WORKOUT')
  const empty =
    '<TrainingCenterDatabase><Activities><Activity Sport="Running"/></Activities></TrainingCenterDatabase>'
  expect(errorIn(decode(empty)).code).toBe('NO_SAMPLES')
  expect(errorIn(decode('<TrainingCenterDatabase></TrainingCenterDatabase>')).code).toBe('NOT_A_WORKOUT')
})
