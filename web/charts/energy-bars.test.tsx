import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ANALYSIS } from '../fixtures/analysis.ts'
import { EnergyBars } from './energy-bars.tsx'

const { backward } = ANALYSIS.energy!

test('both bars start at zero on one scale, and the added part lies between them', () => {
  const [forward, base, added] = bars('gross')
  expect(base.width).toBeCloseTo(forward.width)
  expect(added.x).toBeCloseTo(forward.width)
  expect((base.width + added.width) / forward.width).toBeCloseTo(52.1 / 37.4, 2)
})

test('the scale stays when the basis is switched, so that net bars are shorter', () => {
  const [gross] = bars('gross')
  const [net] = bars('net')
  expect(net.width / gross.width).toBeCloseTo(26.3 / 37.4, 2)
  expect(bars('net')[2].width).toBeCloseTo(bars('gross')[2].width, 1)
})

test('the interval is drawn from its low end to its high end, on the picture', () => {
  const [, x1, x2] = /<line[^>]* x1="([\d.]+)%" x2="([\d.]+)%"/.exec(drawn('gross')) ?? []
  const [forward] = bars('gross')
  expect(Number(x1) / forward.width).toBeCloseTo((37.4 + 10.1) / 37.4, 2)
  expect(Number(x2) / forward.width).toBeCloseTo((37.4 + 19.5) / 37.4, 2)
  expect(Number(x2)).toBeLessThanOrEqual(100)
})

test('every figure says gross or net, and the added one its interval', () => {
  expect(drawn('gross')).toContain('37.4 kcal gross')
  expect(drawn('net')).toContain('26.3 kcal net')
  expect(drawn('net')).toContain('14.7 kcal (10.1 to 19.5)')
})

function bars(basis: 'gross' | 'net'): { x: number; width: number }[] {
  return [...drawn(basis).matchAll(/<rect[^>]* width="([\d.]+)%"[^>]*>/g)].map(([tag, width]) => ({
    x: Number(/ x="([\d.]+)%"/.exec(tag)?.[1] ?? 0),
    width: Number(width),
  }))
}

function drawn(basis: 'gross' | 'net'): string {
  return renderToStaticMarkup(<EnergyBars backward={backward} basis={basis} />).replaceAll('<!-- -->', '')
}
