/** The accuracy page, from the tallies. */
import { type Family, SEVERITIES, type Severity } from '@backstride/simulate'
import { CORE, HARD, type Method } from './cases.ts'
import { over, type Results } from './evaluate.ts'
import { add, emptyTally, type Figures, figuresOf } from './metrics.ts'
import type { Evaluation } from './page.ts'

export function report({ recordings, firstSeed, results }: Evaluation): string {
  return `# Accuracy of direction

Written by \`node test/evaluate/main.ts\`: ${recordings} simulated walks of twelve minutes for each family and severity, seeds from
${firstSeed} on, on which no parameter was chosen. **Simulated**: no recording of real backward walking with position and heading
was at hand. S0 to S3 are about 1, 2, 4 and 7 m of position error. \`docs/direction.md\` describes the method.

Core: ${CORE.join(', ')}. Hard: ${HARD.join(', ')}.

## Seconds of backward walking, F1 (unknown counts as missed)

${f1Table(results)}

Known: the mount offset within about 15 degrees. Stated: 15 s that the athlete marked as forward. None: nothing. Oracle: the same
method with the true mount offset, its error model learned from the true directions. Smoothed: course over nine seconds against
heading, with the _true_ offset. Raw: heading against course, second by second.

## Core families, by figure

${figureTable(results, CORE)}

## Hard families, by figure

${figureTable(results, HARD)}

## F1 by family, offset known

${familyTable(results)}

## What must not be said

${guardTable(results)}
`
}

const LABELS: Record<Method, string> = {
  known: 'offset known',
  stated: '15 s stated',
  none: 'nothing known',
  stored: 'stored once',
  raw: 'raw angle',
  smoothed: 'smoothed, true offset',
  oracle: 'oracle',
}

function f1Table(results: Results): string {
  const methods: Method[] = ['known', 'stated', 'none', 'oracle', 'smoothed', 'raw']
  const groups: [string, readonly Family[]][] = [
    ['core', CORE],
    ['core and hard', [...CORE, ...HARD]],
  ]
  return table(
    ['', ...SEVERITIES, 'all'],
    groups.flatMap(([name, families]) =>
      methods.map((method) => [
        `${name}, ${LABELS[method]}`,
        ...acrossSeverities(results, method, families).map(({ f1 }) => fixed(f1)),
      ]),
    ),
  )
}

/** Figures at each severity, then over all. */
function acrossSeverities(results: Results, method: Method, families: readonly Family[]): Figures[] {
  const each = SEVERITIES.map((severity) => over(results, method, families, severity))
  return [...each, each.reduce(add, emptyTally())].map(figuresOf)
}

function figureTable(results: Results, families: readonly Family[]): string {
  const rows: [string, (figures: Figures) => string][] = [
    ['F1', ({ f1 }) => fixed(f1)],
    ['F1, ±2 s forgiven', ({ tolerantF1 }) => fixed(tolerantF1)],
    ['precision', ({ precision }) => fixed(precision)],
    ['right where it commits', ({ right }) => fixed(right)],
    ['unknown, of moving seconds', ({ unknown }) => fixed(unknown)],
    ['log-loss', ({ logLoss }) => fixed(logLoss)],
    ['expected calibration error', ({ calibrationError }) => fixed(calibrationError)],
    ['bouts of 12 s and more found', ({ found }) => fixed(found[2])],
    ['bouts of 6 to 12 s found', ({ found }) => fixed(found[1])],
    ['bouts of 3 to 6 s found', ({ found }) => fixed(found[0])],
    ['bouts, precision at IoU 0.5', ({ boutPrecision }) => fixed(boutPrecision)],
    ['bouts, recall at IoU 0.5', ({ boutRecall }) => fixed(boutRecall)],
    [
      'boundary error, median and p90, s',
      ({ boundaryMedianS, boundaryP90S }) => `${boundaryMedianS}, ${boundaryP90S}`,
    ],
    ['flipped recordings', ({ flipped }) => fixed(flipped)],
    ['undecided recordings', ({ undecided }) => fixed(undecided)],
  ]
  const columns = (['known', 'stated', 'oracle'] as const).map((method) =>
    acrossSeverities(results, method, families),
  )
  return table(
    [
      '',
      ...['known', 'stated', 'oracle'].flatMap((name) => SEVERITIES.map((severity) => `${name} ${severity}`)),
    ],
    rows.map(([name, show]) => [
      name,
      ...columns.flatMap((figures) => figures.slice(0, SEVERITIES.length).map(show)),
    ]),
  )
}

function familyTable(results: Results): string {
  return table(
    ['family', ...SEVERITIES, ...SEVERITIES.map((severity) => `oracle ${severity}`)],
    [...CORE, ...HARD].map((family) => [
      family,
      ...(['known', 'oracle'] as const).flatMap((method) =>
        SEVERITIES.map((severity) => fixed(figuresOf(over(results, method, [family], severity)).f1)),
      ),
    ]),
  )
}

function guardTable(results: Results): string {
  const one = (method: Method, family: Family, severity: Severity) =>
    figuresOf(over(results, method, [family], severity))
  const row = (name: string, show: (severity: Severity) => string) => [name, ...SEVERITIES.map(show)]
  const undecidedRows = (
    ['courseAsHeading', 'frozenHeading', 'randomHeading', 'noHeading', 'treadmill'] as const
  ).map((family) =>
    row(`${family}: moving seconds unknown`, (severity) => fixed(one('stored', family, severity).unknown)),
  )
  const everyone = [...CORE, ...HARD]
  return table(
    ['', ...SEVERITIES],
    [
      row('forward only: false backward, s an hour', (s) =>
        one('known', 'forwardOnly', s).falseBackwardSPerHour.toFixed(1),
      ),
      ...undecidedRows,
      row('all backward, nothing known: said forward', (s) =>
        fixed(one('none', 'allBackward', s).saidForward),
      ),
      row('nothing known: committed seconds right', (s) =>
        fixed(figuresOf(over(results, 'none', everyone, s)).right),
      ),
      row('nothing known: flipped recordings', (s) =>
        fixed(figuresOf(over(results, 'none', everyone, s)).flipped),
      ),
      row('stored offset half a turn stale: flipped', (s) => fixed(one('stored', 'staleOffset', s).flipped)),
      row('put on anew: committed seconds right', (s) => fixed(one('stated', 'remount', s).right)),
      row('put on anew: moving seconds unknown', (s) => fixed(one('stated', 'remount', s).unknown)),
    ],
  )
}

/** Cells padded to their columns, names to the left and figures to the right, as the formatter wants them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) => Math.max(4, ...[head, ...rows].map((row) => row[i].length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

function fixed(value: number): string {
  return Number.isFinite(value) ? value.toFixed(3) : '–'
}
