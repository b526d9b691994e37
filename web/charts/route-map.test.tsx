import type { DirectionBody, Zone } from '@backstride/contract'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RouteMap } from './route-map.tsx'

const NORTH_100_M = Array.from({ length: 101 }, (_, metre) => 50 + metre / 111_195)
const EAST_0_M = NORTH_100_M.map(() => 8)
const DIRECTION: DirectionBody[] = NORTH_100_M.map((_, k) => (k < 50 ? 'forward' : 'backward'))

test('each stretch is one line in the class of its direction, backward with its sleepers and on top', () => {
  const classes = [...drawn(DIRECTION).matchAll(/<path class="([^"]+)"/g)].map(([, name]) => name)
  expect(classes).toEqual([
    expect.stringContaining('forward'),
    expect.stringContaining('backward'),
    expect.stringContaining('sleeper'),
    expect.stringContaining('scale'),
  ])
})

test('the scale bar is as long as it says', () => {
  const svg = drawn(DIRECTION)
  const [, bar] = /h([\d.]+)v/.exec(svg) ?? []
  expect(svg).toContain(`${Number(bar)} m</p>`)
})

test('the whole line lies within the picture', () => {
  const svg = drawn(DIRECTION)
  const [left, top, width, height] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number)
  const places = [...svg.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
  expect(places.length).toBeGreaterThan(50)
  for (const [x, y] of places) {
    expect(x).toBeGreaterThan(left)
    expect(x).toBeLessThan(left + width)
    expect(y).toBeGreaterThan(top)
    expect(y).toBeLessThan(top + height)
  }
})

test('a private zone is a circle about its middle, as large as it is on the ground', () => {
  const zone = { id: 'z', name: 'Home', latitudeDeg: 50, longitudeDeg: 8, radiusM: 150 }
  const svg = drawn(DIRECTION, [zone])
  const [, cx, cy] = /<circle class="[^"]*zone[^"]*" cx="([^"]+)" cy="([^"]+)" r="150"/.exec(svg) ?? []
  expect(Number(cx)).toBeCloseTo(0, 6)
  expect(Number(cy)).toBeCloseTo(50, 1)
})

test('without positions nothing is drawn', () => {
  expect(
    renderToStaticMarkup(<RouteMap latitudeDeg={[null]} longitudeDeg={[null]} direction={['unknown']} />),
  ).toBe('')
})

function drawn(direction: DirectionBody[], zones: Zone[] = []): string {
  return renderToStaticMarkup(
    <RouteMap latitudeDeg={NORTH_100_M} longitudeDeg={EAST_0_M} direction={direction} zones={zones} />,
  )
}
