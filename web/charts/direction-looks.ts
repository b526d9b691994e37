import type { DirectionBody } from '@backstride/contract'
import styles from './direction-line.module.css'

export interface LineLook {
  readonly colour: string
  readonly widthPx: number
  /** Lengths of dash and gap; empty for an unbroken line. */
  readonly dashesPx: readonly number[]
  readonly cap: 'butt' | 'round'
}

/** The directions, and what lies on two of them: light dashes on backward, the emptiness inside of standing. */
export type DirectionLooks = Readonly<Record<LookName, LineLook>>

type LookName = DirectionBody | 'sleeper' | 'hollow'

/** How `direction-line.module.css` has each direction drawn in this window and theme, for what is no SVG. */
export function directionLooks(element: Element): DirectionLooks {
  const look = (name: LookName) => lookOf(element, styles[name])
  return {
    forward: look('forward'),
    backward: look('backward'),
    sideways: look('sideways'),
    standing: look('standing'),
    unknown: look('unknown'),
    sleeper: look('sleeper'),
    hollow: look('hollow'),
  }
}

function lookOf(element: Element, className: string | undefined): LineLook {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('class', className ?? '')
  svg.append(path)
  element.append(svg)
  const { stroke, strokeWidth, strokeDasharray, strokeLinecap } = getComputedStyle(path)
  const look = {
    colour: stroke,
    widthPx: Number.parseFloat(strokeWidth),
    dashesPx: [...strokeDasharray.matchAll(/[\d.]+/g)].map(([length]) => Number(length)),
    cap: strokeLinecap === 'butt' ? ('butt' as const) : ('round' as const),
  }
  svg.remove()
  return look
}
