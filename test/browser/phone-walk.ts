import { simulate } from '@backstride/simulate'
import type { PhoneSecond, Shown } from './phone.ts'

/** The columns of a Backstride recording that the recorder fills. */
export interface BackstrideJson {
  readonly position: {
    readonly timeS: number[]
    readonly latitudeDeg: number[]
    readonly longitudeDeg: number[]
  }
  readonly heading: { readonly timeS: number[]; readonly deg: number[] }
  readonly heartRate: { readonly timeS: number[]; readonly bpm: number[] }
}

/** A simulated interval session as the sensors of a phone tell it, each second at its beginning. */
export function simulatedPhone(lengthS: number) {
  const { recording, truth } = simulate({
    family: 'intervals60',
    severity: 'S1',
    seed: 32,
    durationS: lengthS,
    startedAt: '2026-05-01T07:00:00.000Z',
    person: { massKg: 70, backwardSessions: 12 },
  })
  const { position, heading, heartRate } = recording
  const at = (timeS: Float64Array, second: number) => timeS.findIndex((time) => Math.floor(time) === second)
  const seconds = Array.from({ length: lengthS }, (_, second): PhoneSecond => {
    const [p, h, r] = [position, heading, heartRate].map(({ timeS }) => at(timeS, second))
    return {
      ...(p >= 0 && {
        fix: {
          latitudeDeg: rounded(position.latitudeDeg[p], 8),
          longitudeDeg: rounded(position.longitudeDeg[p], 8),
          speedMps: rounded(position.speedMps[p], 3),
        },
      }),
      ...(h >= 0 && { headingDeg: rounded(heading.deg[h], 3) }),
      ...(r >= 0 && { bpm: Math.round(heartRate.bpm[r]) }),
    }
  })
  const wholeOf = (shown: readonly Shown[]) =>
    seconds.slice(0, shown.length).map((second, atS) => ({ ...second, atS, heardBeat: shown[atS].heardBeat }))
  return {
    truth,
    startedAtMs: recording.startedAtMs,
    seconds,
    /** How many samples the sensors have told after these seconds. */
    samplesBefore(atS: number, shown: readonly Shown[]): number {
      return wholeOf(shown.slice(0, atS)).reduce(
        (sum, { fix, headingDeg, heardBeat }) =>
          sum + Number(fix !== undefined) + Number(headingDeg !== undefined) + Number(heardBeat),
        0,
      )
    },
    /** The recording that must have been uploaded: every sample that was told, and nothing else. */
    expected(shown: readonly Shown[]): BackstrideJson {
      const fixes = wholeOf(shown).flatMap(({ fix, atS }) => (fix ? [{ ...fix, atS }] : []))
      const headings = wholeOf(shown).flatMap(({ headingDeg, atS }) =>
        headingDeg === undefined ? [] : [{ deg: headingDeg, atS }],
      )
      const beats = wholeOf(shown).flatMap(({ bpm, heardBeat, atS }) =>
        bpm !== undefined && heardBeat ? [{ bpm, atS }] : [],
      )
      return {
        position: {
          timeS: fixes.map(({ atS }) => atS),
          latitudeDeg: fixes.map(({ latitudeDeg }) => latitudeDeg),
          longitudeDeg: fixes.map(({ longitudeDeg }) => longitudeDeg),
        },
        heading: { timeS: headings.map(({ atS }) => atS), deg: headings.map(({ deg }) => deg) },
        heartRate: { timeS: beats.map(({ atS }) => atS), bpm: beats.map(({ bpm }) => bpm) },
      }
    },
  }
}

function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return Math.round(value * factor) / factor
}
