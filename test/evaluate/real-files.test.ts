import { decode } from '@backstride/decode'
import { classify } from '@backstride/gait'
import { type Direction, noStreams, type Recording } from '@backstride/recording'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { dataFile, dataFiles, hasData } from '../decode/data-folder.ts'
import { type Capture, captureOf } from './bvh.ts'

const CLIPS = 'BandaiNamcoResearchInc_Bandai-Namco-Research-Motiondataset/'
const clips = hasData
  ? dataFiles().flatMap((path) => {
      if (!path.startsWith(CLIPS) || !path.endsWith('.bvh')) return []
      if (/walk-back_/.test(path)) return [{ path, truth: 'backward' as Direction }]
      return /_(walk|run)_/.test(path) ? [{ path, truth: 'forward' as Direction }] : []
    })
  : []

test.skipIf(!hasData).each(clips)('$path: a captured person goes $truth', ({ path, truth }) => {
  const { direction, status } = classify(asRecording(captureOf(Buffer.from(dataFile(path)).toString())))
  const wrong = direction.filter((one) => one !== truth)
  expect(status).toBe('classified')
  expect(wrong.length / direction.length).toBeLessThanOrEqual(0.01)
})

const MOUNT_DEG = 40
const LASTS_S = 120
const METRES_PER_DEGREE = 111_195

/** The clip played again and again, each time from where it ended, worn with a known mount offset; fixes at 1 Hz. */
function asRecording({ frameS, eastM, northM, facingDeg }: Capture): Recording {
  const last = eastM.length - 1
  const place = (column: Float64Array, timeS: number) => {
    const frame = timeS / frameS
    const round = Math.floor(frame / last)
    return round * (column[last] - column[0]) + column[Math.floor(frame - round * last)]
  }
  const timeS = Float64Array.from({ length: LASTS_S }, (_, k) => k)
  const headingS = Float64Array.from({ length: LASTS_S * 10 }, (_, k) => k / 10)
  const none = new Float64Array(LASTS_S).fill(Number.NaN)
  return {
    ...noStreams(),
    format: 'backstride',
    startedAtMs: 0,
    sport: 'walking',
    device: {},
    isSimulated: false,
    position: {
      timeS,
      latitudeDeg: timeS.map((time) => place(northM, time) / METRES_PER_DEGREE),
      longitudeDeg: timeS.map((time) => place(eastM, time) / METRES_PER_DEGREE),
      elevationM: none,
      accuracyM: none,
      speedMps: timeS.map((time) =>
        Math.hypot(
          place(eastM, time + 1) - place(eastM, time),
          place(northM, time + 1) - place(northM, time),
        ),
      ),
      courseDeg: none,
    },
    heading: {
      timeS: headingS,
      deg: headingS.map((time) => {
        const facing = facingDeg[Math.floor((time / frameS) % last)]
        return (facing + MOUNT_DEG + 720) % 360
      }),
      accuracyDeg: headingS.map(() => Number.NaN),
      north: 'true',
      source: 'capture',
      mountOffsetDeg: MOUNT_DEG,
    },
  }
}

test.skipIf(!hasData).each([
  { folder: 'LynnBokern_ML4QS', what: 'a walk and a bicycle ride' },
  { folder: 'AnuragKamblekar_Interncodes', what: 'a car' },
])('$what ($folder) is never said to go backward', ({ folder }) => {
  const recording = fromFolder(folder)
  const known = classify({ ...recording, heading: { ...recording.heading, mountOffsetDeg: 0 } })
  for (const { direction } of [classify(recording), known]) expect(direction).not.toContain('backward')
})

test.skipIf(!hasData)(
  'the walk is forward where its author says it is, once the mount offset is known',
  () => {
    const recording = fromFolder('LynnBokern_ML4QS')
    const { direction } = classify({ ...recording, heading: { ...recording.heading, mountOffsetDeg: 0 } })
    const walk = direction.slice(590, 865)
    expect(walk.filter((one) => one === 'forward').length / walk.length).toBeGreaterThan(0.8)
  },
)

function fromFolder(folder: string): Recording {
  const names = dataFiles().filter((path) => path.startsWith(`${folder}/`) && !/labels/.test(path))
  const outcome = decode(
    zipSync(Object.fromEntries(names.map((path) => [path, dataFile(path)])), { level: 0 }),
  )
  if (outcome.status === 'failed') throw outcome.error
  return outcome.recording
}
