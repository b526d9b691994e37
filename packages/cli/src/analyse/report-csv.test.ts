import type { AnalysedFile } from '@backstride/contract'
import { expect, test } from 'vitest'
import { csvHeader, csvLine } from './report-csv.ts'

const FAILED: AnalysedFile & { status: 'failed' } = {
  file: 'x.fit',
  format: null,
  status: 'failed',
  error: { code: 'CORRUPT', message: 'no' },
  warnings: [],
}

test('a file that could not be read has its code and nothing else', () => {
  expect(csvLine(FAILED)).toMatch(/^x\.fit,failed,CORRUPT,+\r\n$/)
  expect(csvLine(FAILED).split(',')).toHaveLength(csvHeader().split(',').length)
})

test('a name with commas, quotes or line breaks stays one cell', () => {
  expect(csvLine({ ...FAILED, file: 'a,"b"\n.fit' })).toMatch(/^"a,""b""\n\.fit",failed/)
})

test('a name that a spreadsheet would run as a formula stays a name', () => {
  expect(csvLine({ ...FAILED, file: '=HYPERLINK("x").fit' })).toMatch(/^"'=HYPERLINK\(""x""\)\.fit",/)
  expect(csvLine({ ...FAILED, file: '-1.fit' })).toMatch(/^'-1\.fit,/)
})
