import type { AnalysedFile } from '@backstride/contract'
import { printable } from '../terminal/printable.ts'
import { timeline } from './timeline.ts'

type Read = Exclude<AnalysedFile, { status: 'failed' }>

/** What the terminal shows for one file: a few lines for people. */
export function reportForPeople(result: AnalysedFile): string {
  if (result.status === 'failed') {
    return `${printable(result.file)}\n  could not be read: ${printable(result.error.message)} (${result.error.code})\n\n`
  }
  const lines = [
    overview(result),
    ...damage(result),
    ...directionLines(result),
    ...costLines(result),
    ...warnings(result),
  ]
  return `${printable(result.file)}\n${lines.map((line) => `  ${line}\n`).join('')}\n`
}

function overview({ format, startedAt, durationS, distanceM, streams, headingSource }: Read): string {
  const distance = distanceM === null ? 'distance unknown' : `${(distanceM / 1000).toFixed(2)} km`
  const samples = `${streams.position} positions, ${streams.heartRate} heart rates, ${streams.heading} headings`
  const source = headingSource ? ` (${headingSource})` : ''
  return `${format}, ${startedAt}, ${clock(durationS)}, ${distance}; ${samples}${source}`
}

function damage({ status, error }: Read): string[] {
  return status === 'partial' ? [`read in part: ${error?.message} (${error?.code})`] : []
}

function directionLines({ direction }: Read): string[] {
  if (direction.status === 'undecided')
    return [`direction undecided: ${REASONS[direction.reason ?? 'TOO_SHORT']}`]
  const { backwardS, backwardM, forwardS, unknownS } = direction.totals
  return [
    timeline(direction.perSecond),
    `backward ${clock(backwardS)} over ${backwardM.toFixed(0)} m, forward ${clock(forwardS)}, unknown ${clock(unknownS)}`,
    ...direction.bouts
      .filter((bout) => bout.direction === 'backward')
      .map(
        (bout) =>
          `  ${clock(bout.startS)}–${clock(bout.endS)}  ${bout.distanceM.toFixed(0)} m at ${bout.speedMps.toFixed(2)} m/s, ${percent(bout.probability)} sure`,
      ),
  ]
}

function costLines({ energy, cardio }: Read): string[] {
  if (!energy) return []
  const { addedKcal, addedLowKcal, addedHighKcal, intervalLevel } = energy.backward
  const range = `${addedLowKcal.toFixed(1)} to ${addedHighKcal.toFixed(1)}, ${percent(intervalLevel)} interval`
  const heart = cardio.comparable
    ? `heart ${cardio.backwardMinusForwardBpm} bpm higher backward at the same speed (${cardio.lowBpm} to ${cardio.highBpm})`
    : `heart rate not comparable: ${cardio.reason}`
  return [
    `added energy ${addedKcal.toFixed(1)} kcal (${range}) against walking forward [${energy.method}]`,
    heart,
  ]
}

function warnings({ warnings }: Read): string[] {
  return warnings.map(({ code, message }) => `note: ${message} (${code})`)
}

const REASONS = {
  NO_HEADING:
    'the recording holds no compass heading; record one with a compass app or a watch field that logs it',
  HEADING_IS_COURSE: 'the "heading" in the file is the direction of travel, not where the body faced',
  NO_POSITION: 'there is no position to tell the direction of travel from; label the laps instead',
  MOUNT_UNKNOWN:
    'how the device was worn is unknown; start with 20 s of walking forward, or label one stretch',
  HEADING_UNUSABLE: 'the compass was frozen or disturbed for nearly all of the recording',
  TOO_SHORT: 'there is too little walking in the recording to tell',
} as const

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60) % 60
  const hours = Math.floor(whole / 3600)
  const tail = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(whole % 60).padStart(2, '0')}`
  return hours > 0 ? `${hours}:${tail}` : tail
}
