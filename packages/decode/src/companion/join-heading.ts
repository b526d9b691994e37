import type { Recording, Warning } from '@backstride/recording'
import { durationOf } from '@backstride/recording'
import type { Stream } from '../draft.ts'
import { keepRows, mapColumns } from '../rows.ts'
import { withTrueNorth } from '../true-north.ts'
import { type ClockFit, fitClock } from './clock-fit.ts'
import { bestShift } from './shift-search.ts'
import { commonSignal, type SignalPair } from './signal.ts'

/** Why a companion's heading was not taken. The codes are public and stable. */
export type JoinRefusal =
  /** The companion has no heading. */
  | 'COMPANION_WITHOUT_HEADING'
  /** The two share neither a track nor a speed to find the clocks by. */
  | 'NOTHING_IN_COMMON'
  /** They overlap by less than a minute within ten minutes of clock difference. */
  | 'OVERLAP_TOO_SMALL'
  /** Laid over each other at best, they are not the same walk. */
  | 'AGREEMENT_TOO_SMALL'
  /** Several clock differences explain them equally well, as when nobody moved. */
  | 'CLOCK_AMBIGUOUS'

export type HeadingJoin =
  | {
      readonly status: 'joined'
      /** The first recording with the companion's heading, on the first one's clock. */
      readonly recording: Recording
      /** The companion's clock minus the recording's, seconds, in the middle of the recording; and its standard error. */
      readonly offsetS: number
      readonly offsetSdS: number
      /** What the companion's clock gains, parts in a million. */
      readonly driftPpm: number
      readonly warnings: readonly Warning[]
    }
  | { readonly status: 'refused'; readonly reason: JoinRefusal; readonly message: string }

// Two consumer receivers on one body are within 15 m nearly always; twice that is another walk or another day.
const MAX_DISTANCE_M = 30
// Standardised speeds with a correlation r differ by 2 (1 - r) in the mean square; below 0.6 it may be chance.
const MAX_SPEED_DIFFERENCE = Math.sqrt(2 * (1 - 0.6))
// A rival must be this much worse. The floor keeps noiseless recordings from being ambiguous.
const MIN_RIVAL_RATIO = 1.5
const RIVAL_FLOOR = { position: 1, speed: 0.05 }

/**
 * The recording with the heading of a companion that was worn on the same walk. The companion's clock is found from the
 * two tracks, or the two speeds where one has no track; a walk that does not match is refused with the reason.
 */
export function joinHeading(recording: Recording, companion: Recording): HeadingJoin {
  if (companion.heading.timeS.length === 0) return refused('COMPANION_WITHOUT_HEADING')
  const pair = commonSignal(recording, companion)
  if (!pair) return refused('NOTHING_IN_COMMON')
  const shift = bestShift(pair)
  if (!shift) return refused('OVERLAP_TOO_SMALL')
  const most = pair.kind === 'position' ? MAX_DISTANCE_M : MAX_SPEED_DIFFERENCE
  if (shift.bestCost > most ** 2) return refused('AGREEMENT_TOO_SMALL')
  if (shift.rivalCost < MIN_RIVAL_RATIO * shift.bestCost + RIVAL_FLOOR[pair.kind])
    return refused('CLOCK_AMBIGUOUS')
  return joined(recording, companion, pair, fitClock(pair, shift.bestS))
}

const MESSAGES: Readonly<Record<JoinRefusal, string>> = {
  COMPANION_WITHOUT_HEADING:
    'The companion file has no compass heading. Turn the compass or orientation sensor on and record again.',
  NOTHING_IN_COMMON: 'The two files share neither a track nor a speed. Record the location on both devices.',
  OVERLAP_TOO_SMALL:
    'The two files overlap by less than a minute. Choose the companion file of the same walk.',
  AGREEMENT_TOO_SMALL:
    'The two files do not follow the same walk. Choose the companion file of the same walk.',
  CLOCK_AMBIGUOUS:
    'The two files match at several clock differences. Walk a way that does not repeat itself, or record longer.',
}

function refused(reason: JoinRefusal): HeadingJoin {
  return { status: 'refused', reason, message: MESSAGES[reason] }
}

function joined(
  recording: Recording,
  companion: Recording,
  { kind }: SignalPair,
  clock: ClockFit,
): HeadingJoin {
  const durationS = durationOf(recording)
  const onOurClock = <S extends Stream>(stream: S): S => {
    const moved = mapColumns(stream, (values, name) =>
      name === 'timeS'
        ? values.map(
            (timeS) => ourTime(clock, companion.startedAtMs / 1000 + timeS) - recording.startedAtMs / 1000,
          )
        : values,
    )
    return keepRows(moved, (k) => moved.timeS[k] >= 0 && moved.timeS[k] <= durationS)
  }
  const heading = onOurClock(companion.heading)
  if (heading.timeS.length === 0) return refused('OVERLAP_TOO_SMALL')
  const position = recording.position.timeS.length > 0 ? recording.position : onOurClock(companion.position)
  const turned = withTrueNorth({
    ...recording,
    position,
    heading: { ...heading, source: `companion:${heading.source}` },
  })
  return {
    status: 'joined',
    recording: turned.recording,
    offsetS: clock.offsetS,
    offsetSdS: clock.offsetSdS,
    driftPpm: clock.drift * 1e6,
    warnings: [...turned.warnings, companionUsed(clock.offsetS, kind)],
  }
}

// The inverse of what ClockFit says.
function ourTime({ offsetS, drift, middleS }: ClockFit, theirS: number): number {
  return (theirS - offsetS + drift * middleS) / (1 + drift)
}

function companionUsed(offsetS: number, kind: SignalPair['kind']): Warning {
  const by = kind === 'position' ? 'tracks' : 'speeds'
  return {
    code: 'COMPANION_JOINED',
    message: `The heading is the companion's; its clock was found ${offsetS.toFixed(1)} s ahead of the recording's from the two ${by}.`,
  }
}
