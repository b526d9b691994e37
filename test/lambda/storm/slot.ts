import type { FunctionName } from '../../../infra/aws/src/bundle.ts'
import type { Chance } from '../../faults/chance.ts'
import type { deployedSystem, Gate } from '../deployed-system.ts'
import type { Outcome } from '../sandbox.ts'

type System = Awaited<ReturnType<typeof deployedSystem>>
type Sandbox = Awaited<ReturnType<System['start']>>

export interface SlotOptions {
  readonly system: System
  readonly name: FunctionName
  readonly memoryMb: number
  readonly timeoutMs: number
  readonly environment: Record<string, string>
  readonly losses: Losses
  readonly luck: Chance
}

/** What one function's slot went through. */
export interface SlotRecord {
  readonly name: FunctionName
  readonly memoryMb: number
  /** Milliseconds from an event to its answer, where a new process had to start for it. */
  readonly coldMs: number[]
  /** The same, where the process was there. */
  readonly warmMs: number[]
  crashes: number
  timeouts: number
  throttled: number
  peakMemoryMb: number
}

export interface Slot {
  readonly record: SlotRecord
  invoke(event: unknown): Promise<Outcome>
  close(): Promise<void>
}

/** Of the events, those during which the process is lost; and those during which a store falls silent until time is up. */
export interface Losses {
  readonly crashing: number
  readonly silent: number
}

/** Of the requests to the stores, those refused because there are too many. */
const THROTTLED = 0.005
/** A quiet event asks the stores for about so many things. */
const CALLS: Record<FunctionName, number> = { api: 3, ingest: 16, webhooks: 6 }

/** A place for one process of a function, which is started again when it was lost, as Lambda does. */
export function slot({ system, name, memoryMb, timeoutMs, environment, losses, luck }: SlotOptions): Slot {
  const record: SlotRecord = {
    name,
    memoryMb,
    coldMs: [],
    warmMs: [],
    crashes: 0,
    timeouts: 0,
    throttled: 0,
    peakMemoryMb: 0,
  }
  let sandbox: Sandbox | undefined
  let untilFault = Number.POSITIVE_INFINITY
  let fault: (pass: () => void, response: Parameters<Gate>[2]) => void = (pass) => pass()

  return { record, invoke, close: async () => sandbox?.close() }

  async function invoke(event: unknown): Promise<Outcome> {
    const startedMs = performance.now()
    const isCold = sandbox === undefined
    plan()
    sandbox ??= await system.start(name, { memoryMb, timeoutMs }, environment, gate)
    const outcome = await sandbox.invoke(event)
    if (outcome.status === 'answered')
      (isCold ? record.coldMs : record.warmMs).push(performance.now() - startedMs)
    else await lost(outcome)
    note()
    return outcome
  }

  function plan() {
    const draw = luck.next()
    const isLost = draw < losses.crashing + losses.silent
    untilFault = isLost ? luck.below(CALLS[name]) : Number.POSITIVE_INFINITY
    if (draw < losses.silent) fault = () => sandbox?.expire()
    else if (luck.happens(0.5)) fault = () => sandbox?.kill()
    else
      fault = (pass, response) => {
        response.once('finish', () => sandbox?.kill())
        pass()
      }
  }

  function gate(...[pass, request, response]: Parameters<Gate>) {
    if (untilFault-- === 0) return fault(pass, response)
    if (!luck.happens(THROTTLED)) return pass()
    record.throttled++
    request.resume()
    response.writeHead(503, { 'content-type': 'application/x-amz-json-1.0' }).end('{"__type":"Throttled"}')
  }

  function note() {
    const peakMb = sandbox?.peakMemoryMb() ?? 0
    if (peakMb > record.peakMemoryMb) record.peakMemoryMb = peakMb
  }

  async function lost({ status }: Outcome) {
    if (status === 'failed') return
    record[status === 'crashed' ? 'crashes' : 'timeouts']++
    await sandbox?.close()
    sandbox = undefined
  }
}
