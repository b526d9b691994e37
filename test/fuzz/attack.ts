import { type Decoded, decodeAll } from '@backstride/decode'
import { type Recording, RecordingError } from '@backstride/recording'
import { mutated } from './mutate.ts'
import { ORIGINALS } from './originals.ts'
import { randomFrom } from './random.ts'

/** What an attack did. */
export interface Attack {
  readonly inputs: number
  readonly outcomes: Readonly<Record<string, number>>
  readonly slowestMs: number
  /** The seed of each input that broke a promise, with what happened. */
  readonly failures: readonly { readonly seed: number; readonly format: string; readonly problem: string }[]
}

/** No input may keep the processor longer than this. Processor time, for a busy machine is no fault of the decoder. */
export const MAX_MS = 2000

/** Feeds `count` mutated files, from `firstSeed` on, to the decoder. */
export function attack(firstSeed: number, count: number): Attack {
  const formats = Object.keys(ORIGINALS)
  const outcomes: Record<string, number> = {}
  const failures: { seed: number; format: string; problem: string }[] = []
  let slowestMs = 0
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const format = formats[seed % formats.length]
    const started = process.cpuUsage()
    const problem = problemWith(inputOf(seed, format), outcomes)
    const { user, system } = process.cpuUsage(started)
    const tookMs = (user + system) / 1000
    slowestMs = Math.max(slowestMs, tookMs)
    if (problem) failures.push({ seed, format, problem })
    if (tookMs > MAX_MS) failures.push({ seed, format, problem: `took ${tookMs.toFixed(0)} ms` })
  }
  return { inputs: count, outcomes, slowestMs, failures }
}

function problemWith(bytes: Uint8Array, outcomes: Record<string, number>): string | undefined {
  try {
    for (const { decoded } of decodeAll(bytes)) {
      const code = decoded.status === 'ok' ? 'ok' : `${decoded.status} ${decoded.error.code}`
      outcomes[code] = (outcomes[code] ?? 0) + 1
      check(decoded)
    }
    return undefined
  } catch (error) {
    return error instanceof Error ? error.stack : String(error)
  }
}

/** The input of a seed, to look at what broke. */
export function inputOf(seed: number, format: string): Uint8Array {
  const random = randomFrom(seed)
  return mutated(ORIGINALS[format], random, Object.values(ORIGINALS))
}

function check(decoded: Decoded): void {
  if (decoded.status !== 'ok') {
    if (!(decoded.error instanceof RecordingError)) throw new Error('an error without a code')
    if (decoded.error.message.length < 20) throw new Error('a message that tells a person nothing')
  }
  if (decoded.status !== 'failed') checkRecording(decoded.recording)
}

function checkRecording({ startedAtMs, position, heading, heartRate, cadence, speed }: Recording): void {
  if (!Number.isInteger(startedAtMs)) throw new Error(`starts at ${startedAtMs}`)
  let samples = 0
  for (const stream of [position, heading, heartRate, cadence, speed]) {
    samples += stream.timeS.length
    checkStream(stream)
  }
  if (samples === 0) throw new Error('a recording without samples')
  if (heading.deg.some((deg) => !(deg >= 0 && deg < 360))) throw new Error('a heading outside of the circle')
}

function checkStream(stream: { readonly timeS: Float64Array }): void {
  for (const [name, column] of Object.entries(stream)) {
    if (column instanceof Float64Array && column.length !== stream.timeS.length)
      throw new Error(`${name} has another length`)
  }
  for (const [k, time] of stream.timeS.entries()) {
    if (!(time >= 0 && time < Number.POSITIVE_INFINITY)) throw new Error(`a sample at ${time} s`)
    if (k > 0 && !(time > stream.timeS[k - 1])) throw new Error('times that do not rise')
  }
}
