import { backstrideFile, fitFile, type Scenario, simulate } from '@backstride/simulate'

/** A file as a browser takes it from the disk. */
export interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The interval session of the demonstration: 60 s backward and 60 s forward, again and again, after a warm-up. */
const INTERVALS: Scenario = {
  family: 'intervals60',
  severity: 'S0',
  seed: 41,
  startedAt: '2026-05-01T07:00:00.000Z',
  person: { massKg: 70, backwardSessions: 12 },
}

/** An interval session with a compass, and what really happened. */
export function intervalSession() {
  const { recording, truth } = simulate(INTERVALS)
  return { truth, file: chosen('intervals.backstride.json', Buffer.from(backstrideFile(recording))) }
}

/** A walk backward from the first step to the last, which looks the same as one forward with the phone turned round. */
export function backwardThroughout() {
  const { recording, truth } = simulate({
    ...INTERVALS,
    family: 'allBackward',
    startedAt: '2026-05-02T07:00:00.000Z',
  })
  return { truth, file: chosen('reverse.backstride.json', Buffer.from(backstrideFile(recording))) }
}

/** The interval session as an ordinary watch writes it: without a compass. */
export function walkWithoutCompass(): ChosenFile {
  const { recording } = simulate({ ...INTERVALS, startedAt: '2026-05-03T07:00:00.000Z' })
  return chosen('watch.fit', Buffer.from(fitFile(recording, { heading: 'none' })))
}

/** The log of a phone that was carried on the walk of `walkWithoutCompass`, with its compass. */
export function compassOfThatWalk(): ChosenFile {
  const { recording } = simulate({ ...INTERVALS, startedAt: '2026-05-03T07:00:00.000Z' })
  return chosen('phone.backstride.json', Buffer.from(backstrideFile(recording)))
}

export function fileOfNoise(): ChosenFile {
  return chosen('holiday.jpg', Buffer.from(Array.from({ length: 500 }, (_, k) => (k * 37) % 251)))
}

function chosen(name: string, buffer: Buffer): ChosenFile {
  return { name, mimeType: 'application/octet-stream', buffer }
}
