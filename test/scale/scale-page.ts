import { table } from '../markdown-table.ts'
import { bulkImport } from './bulk-import.ts'
import { athleteBill, type Bill, sum, workoutBill } from './cost.ts'
import { lambdaMs, SLOWER, STORE_MS } from './lambda-time.ts'
import { limitsOf } from './limits.ts'
import { type Measured, measured } from './measured.ts'
import { DEPLOYED, morning, morningPeak } from './morning.ts'
import { POPULATIONS, WORKLOAD } from './workload.ts'

/** The page on cost and scale, computed now from the measured figures. */
export function scalePage(figures: Measured = measured()): string {
  const { ingest, announce, visit } = figures
  return `# Scale and cost

Written by \`node test/scale/main.ts\` from what \`node test/scale/measure.ts\` counted; a test holds it in step. On paper: no account was
at hand. Prices are AWS's list prices in us-east-1 of November 2026 (\`test/scale/prices.ts\`), without free tiers but Cognito's.

## What is counted, and what is assumed

${usesTable(figures)}

Counted on the bundles that are deployed, between each function and its stores; sizes from above. A workout is a FIT file of an hour
with a compass. **Assumed**: Lambda computes ${SLOWER} times as slowly as the machine that counted, and a request to a store takes
${STORE_MS} ms; then ingest takes ${(lambdaMs(ingest) / 1000).toFixed(2)} s, and a request to the API
${(lambdaMs(announce) / announce.functionCalls).toFixed(0)} ms for an upload and ${(lambdaMs(visit) / visit.functionCalls).toFixed(0)} ms for a visit.
${WORKLOAD.workoutsPerWeek} workouts and ${WORKLOAD.visitsPerWeek} visits a week; ${100 * WORKLOAD.morningShare} % of a day's uploads within
two hours, everybody in one time zone.

## What 1,000 workouts cost

${billTable(['of 1,000 workouts', 'US dollars'], workoutBill(figures), 1000, 3)}

## What an athlete costs a month

After a year of keeping everything.

${athleteTable(figures)}

Beyond 10,000 people a month sign-in is nearly the whole bill: Cognito's Lite tier (a third of the price, without passkeys) or another OpenID
Connect provider (\`OIDC_ISSUER\`) are the first things to weigh.

## A morning

Uploads arrive in half a sine over two hours and are taken in as deployed: batches of ${DEPLOYED.batchSize}, at most
${DEPLOYED.maxConcurrency} functions, ${DEPLOYED.moreEachMinute} more a minute; one batch in ten thousand is lost with its function and comes back
after ${DEPLOYED.visibilityTimeoutS / 60} minutes, which is the worst age below. Simulated event by event with a seed (\`test/scale/queue-simulation.ts\`,
checked against Erlang's formula).

${morningTable(figures)}

## What ends first

At the height of the morning, as deployed; **bold** is above what is allowed.

${limitsTable(figures)}

${limitsOf(figures)
  .map(({ what, turn }) => `- ${what}: ${turn}.`)
  .join('\n')}

## One athlete brings ten years

All items of an athlete share one partition (1,000 write units a second, and five minutes of unused ones).

${bulkTable(figures)}

Beyond the burst the table refuses, the SDK waits and asks again, messages come back: slower, nothing lost. Others wait behind such an
archive as long as it fills the queue; when that is felt, send its files with a message group each
(SQS fair queues), so that one sender's backlog does not hold up the others.
`
}

function usesTable({ ingest, announce, visit }: Measured): string {
  const row = (name: string, key: keyof typeof ingest) => [name, announce[key], ingest[key], visit[key]]
  return table(
    ['of each', 'announce, send, ask', 'ingest', 'visit'],
    [
      row('function calls', 'functionCalls'),
      row('milliseconds, warm', 'warmMs'),
      row('requests to the table', 'tableRequests'),
      row('write units', 'tableWriteUnits'),
      row('read units', 'tableReadUnits'),
      row('objects written', 'objectPuts'),
      row('objects read', 'objectGets'),
      row('bytes kept as objects', 'storedBytes'),
      row('bytes kept as items', 'tableBytes'),
    ],
  )
}

function billTable(head: string[], bill: Bill, times: number, decimals: number): string {
  const rows = Object.entries(bill).map(([item, each]) => [item, (times * each).toFixed(decimals)])
  return table(head, [...rows, ['**all**', `**${(times * sum(bill)).toFixed(decimals)}**`]])
}

const MONTHS = 12

function athleteTable(figures: Measured): string {
  const bills = POPULATIONS.map((athletes) => athleteBill(figures, athletes, MONTHS))
  const items = Object.keys(bills[0]).map((item) => [item, ...bills.map((bill) => bill[item].toFixed(4))])
  return table(
    ['US dollars, of', ...POPULATIONS.map(counted)],
    [
      ...items,
      ['**an athlete**', ...bills.map((bill) => `**${sum(bill).toFixed(4)}**`)],
      ['everybody', ...bills.map((bill, k) => counted(Math.round(POPULATIONS[k] * sum(bill))))],
    ],
  )
}

function morningTable(figures: Measured): string {
  const seconds = (value: number) => value.toFixed(value < 10 ? 1 : 0)
  const row = (athletes: number, maxConcurrency: number) => {
    const found = morning(figures, athletes, { ...DEPLOYED, maxConcurrency })
    const { messages, p50S, p99S, worstS, mostConcurrent, longestQueue } = found
    const ages = [p50S, p99S, worstS].map(seconds)
    return [
      counted(athletes),
      maxConcurrency,
      counted(messages),
      ...ages,
      mostConcurrent,
      counted(longestQueue),
    ]
  }
  const head = [
    'athletes',
    'at most',
    'uploads',
    'age p50, s',
    'p99, s',
    'worst, s',
    'functions',
    'longest queue',
  ]
  const largest = POPULATIONS[POPULATIONS.length - 1]
  return table(head, [...POPULATIONS.map((each) => row(each, DEPLOYED.maxConcurrency)), row(largest, 400)])
}

function limitsTable(figures: Measured): string {
  const shown = (value: number) => counted(Number(value.toPrecision(2)))
  const rows = limitsOf(figures).map(({ what, unit, allowed, setBy, asked }) => [
    `${what} (${setBy})`,
    `${counted(allowed)}${unit}`,
    ...POPULATIONS.map((athletes) => {
      const value = asked(athletes)
      return value > allowed ? `**${shown(value)}**` : shown(value)
    }),
  ])
  return table(
    ['', 'allowed', ...POPULATIONS.map(counted)],
    [['uploads a second', '', ...POPULATIONS.map((each) => shown(morningPeak(each)))], ...rows],
  )
}

function bulkTable(figures: Measured): string {
  const rows = [500, 5000, 50_000].map((files) => {
    const { askedPerS, burstLastsS, takesS } = bulkImport(figures, files, DEPLOYED.maxConcurrency)
    return [counted(files), counted(Math.round(askedPerS)), burstLastsS.toFixed(0), takesS.toFixed(0)]
  })
  return table(['files', 'write units asked, /s', 'burst lasts, s', 'all taken in after, s'], rows)
}

function counted(value: number): string {
  return value.toLocaleString('en')
}
