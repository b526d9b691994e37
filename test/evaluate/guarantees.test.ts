/** The evaluation in small: what must hold on a few fresh walks, and that the page is made of the results kept. */
import { existsSync, readFileSync } from 'node:fs'
import { SEVERITIES, type Severity } from '@backstride/simulate'
import { expect, test } from 'vitest'
import { CORE, type Method } from './cases.ts'
import { evaluate, over } from './evaluate.ts'
import { figuresOf } from './metrics.ts'
import { PAGE, RESULTS, readResults } from './page.ts'
import { report } from './report.ts'

const FAMILIES = ['mixed', 'outBackReverse', 'forwardOnly', 'courseAsHeading'] as const
const results = evaluate(FAMILIES, 2, 700_000)
const figures = (method: Method, family: (typeof FAMILIES)[number], severity: Severity) =>
  figuresOf(over(results, method, [family], severity))

// Two walks scatter by some hundredths about the page's figures; a method that broke falls by tenths.
const LEAST_F1 = { S0: 0.95, S1: 0.93, S2: 0.9, S3: 0.78 }

test.each(SEVERITIES)('at %s backward is found where the offset is known', (severity) => {
  expect(figures('known', 'mixed', severity).f1).toBeGreaterThan(LEAST_F1[severity])
  expect(figures('known', 'outBackReverse', severity).f1).toBeGreaterThan(LEAST_F1[severity])
})

test.each(SEVERITIES)(
  'at %s it beats smoothing with the true offset, and that beats the raw angle',
  (severity) => {
    const [known, smoothed, raw] = (['known', 'smoothed', 'raw'] as const).map(
      (method) => figures(method, 'mixed', severity).f1,
    )
    expect(known).toBeGreaterThan(smoothed)
    expect(smoothed).toBeGreaterThan(raw)
  },
)

test.each(['S0', 'S1', 'S2'] as const)(
  'at %s walking forward is hardly ever said to be backward',
  (severity) => {
    expect(figures('known', 'forwardOnly', severity).falseBackwardSPerHour).toBeLessThan(60)
  },
)

test.each(SEVERITIES)('at %s a course that poses as heading leaves every second unknown', (severity) => {
  expect(figures('stored', 'courseAsHeading', severity).unknown).toBe(1)
})

test('the accuracy page is made of the results that are kept beside it', () => {
  expect(existsSync(RESULTS)).toBe(true)
  expect(readFileSync(PAGE, 'utf8')).toBe(report(readResults()))
})

test('the page speaks of every core family', () => {
  const page = readFileSync(PAGE, 'utf8')
  for (const family of CORE) expect(page).toContain(`| ${family} `)
})
