import type { DirectionBody } from '@backstride/contract'
import { expect, test } from 'vitest'
import type { DirectionLooks, LineLook } from './direction-looks.ts'
import { routeLayers } from './route-layers.ts'

const line = (widthPx: number, dashesPx: number[] = []): LineLook => ({
  colour: '#123456',
  widthPx,
  dashesPx,
  cap: 'round',
})

const LOOKS: DirectionLooks = {
  forward: line(3),
  backward: line(6.5),
  sideways: line(5, [0.1, 8]),
  standing: line(7),
  unknown: line(2.5, [7, 6]),
  sleeper: line(2, [3, 6]),
  hollow: line(4),
}

const WAYS: DirectionBody[] = ['forward', 'backward', 'sideways', 'standing', 'unknown']

const layers = routeLayers({ looks: LOOKS, edge: '#fff', zone: '#000' }, 4)

test('each direction has a line of its own width and pattern, so that grey ones are told apart', () => {
  const patterns = WAYS.map((way) => {
    const paint = paintOf(`backstride-${way}`)
    return `${paint['line-width']} ${paint['line-dasharray']}`
  })
  expect(new Set(patterns).size).toBe(WAYS.length)
})

test('dashes are as long as on the plan, though counted in widths of the line', () => {
  expect(paintOf('backstride-unknown')['line-dasharray']).toEqual([7 / 2.5, 6 / 2.5])
  expect(paintOf('backstride-forward')).not.toHaveProperty('line-dasharray')
})

test('backward lies on all other lines, its light dashes on top, and every edge below every line', () => {
  const ids = layers.map(({ id }) => id)
  expect(ids.slice(-2)).toEqual(['backstride-backward', 'backstride-sleeper'])
  const lastEdge = Math.max(...WAYS.map((way) => ids.indexOf(`backstride-${way}-edge`)))
  const firstLine = Math.min(...WAYS.map((way) => ids.indexOf(`backstride-${way}`)))
  expect(lastEdge).toBeLessThan(firstLine)
})

test('what lies on a direction lies on its line and on no other', () => {
  const ids = layers.map(({ id }) => id)
  expect(ids.indexOf('backstride-hollow')).toBe(ids.indexOf('backstride-standing') + 1)
  expect(filterOf('backstride-hollow')).toEqual(filterOf('backstride-standing'))
  expect(filterOf('backstride-sleeper')).toEqual(filterOf('backstride-backward'))
})

test('no layer takes the place of one of the style', () => {
  for (const { id } of layers) expect(id).toMatch(/^backstride-/)
})

function filterOf(id: string): unknown {
  const layer = layers.find((each) => each.id === id)
  return layer && 'filter' in layer ? layer.filter : undefined
}

function paintOf(id: string): object & Record<string, unknown> {
  const layer = layers.find((each) => each.id === id)
  return { ...(layer && 'paint' in layer ? layer.paint : {}) }
}
