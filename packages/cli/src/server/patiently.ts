/** The first wait, doubled with every further one: a hiccup passes unnoticed. */
const FIRST_WAIT_MS = 500
/** The longest wait between two tries: a server that is back is found again within half a minute. */
const LONGEST_WAIT_MS = 30_000
/** Tries of one request, about ten minutes of them: longer than a restart or a deployment. */
const TRIES = 25
/** The longest that a server's own word is taken for: the longest window of its limits is ten minutes. */
const LONGEST_TOLD_MS = 900_000

export interface Patience {
  /** Settles after that time; rejects when the command is broken off. */
  readonly delay: (ms: number) => Promise<unknown>
  /** In [0, 1). */
  readonly random: () => number
  /** Told before each wait: why, and how long it will be. */
  readonly onWait: (reason: 'no answer' | 'busy', waitMs: number) => void
  /** Whether to go on for ever; without it a request is given up after some ten minutes. */
  readonly isEndless?: boolean
}

/**
 * Asks again as long as it makes sense: when nothing answers (whatever `ask` throws that is a TypeError, as `fetch`
 * does), at 429 and at 5xx. The waits grow and are spread by chance ("full jitter"), so that many programs do not
 * come back at one moment; a Retry-After of the server is honoured. Answers or throws what the last try did.
 */
export async function patiently(patience: Patience, ask: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await outcomeOf(ask)
    const isLast = !patience.isEndless && attempt >= TRIES
    if (outcome instanceof Response && (isLast || !isBusy(outcome))) return outcome
    if (outcome instanceof TypeError && isLast) throw outcome
    await waitAfter(outcome, attempt, patience)
  }
}

/** The response, or the error when nothing answered; any other error is thrown. */
async function outcomeOf(ask: () => Promise<Response>): Promise<Response | TypeError> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof TypeError) return error
    throw error
  }
}

async function waitAfter(
  outcome: Response | TypeError,
  attempt: number,
  { delay, onWait, random }: Patience,
): Promise<void> {
  const isAnswer = outcome instanceof Response
  const waitMs = (isAnswer && toldMs(outcome)) || jitteredMs(attempt, random)
  // Its connection is free only when the body is read or refused.
  if (isAnswer) await outcome.body?.cancel()
  onWait(isAnswer ? 'busy' : 'no answer', waitMs)
  await delay(waitMs)
}

function isBusy({ status }: Response): boolean {
  return status === 429 || status >= 500
}

/** RFC 9110 section 10.2.3, in seconds; a date is left to the waits of our own, as clocks differ. */
function toldMs({ headers }: Response): number | undefined {
  const told = headers.get('retry-after') ?? ''
  return /^\d{1,6}$/.test(told) ? Math.min(LONGEST_TOLD_MS, Number(told) * 1000) : undefined
}

function jitteredMs(attempt: number, random: () => number): number {
  const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1))
  return Math.round(most * random())
}
