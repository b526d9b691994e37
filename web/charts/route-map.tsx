import type { DirectionBody, Zone } from '@backstride/contract'
import { memo } from 'react'
import { type Cursor, createCursor } from '../lib/cursor.ts'
import {
  boxOfRoute,
  grownTo,
  keepingRight,
  type Point,
  pathOf,
  projectedRoute,
  projectionOf,
  routeSegments,
  type Size,
} from '../lib/route.ts'
import { useStore } from '../lib/store.ts'
import { useFormat } from '../lib/use-format.ts'
import english from '../messages/en/workout.json'
import { useWords } from '../messages/words.ts'
import { DirectionLine } from './direction-line.tsx'
import styles from './route-map.module.css'
import { scaleBar } from './scale-bar.ts'

/** Half the distance between two lanes, as a part of the width: about 5 pixels on a desk and 3 on a phone. */
const LANES_ACROSS = 115

export interface RouteMapProps {
  readonly latitudeDeg: readonly (number | null)[]
  readonly longitudeDeg: readonly (number | null)[]
  readonly direction: readonly DirectionBody[]
  readonly cursor?: Cursor
  /** The ground that is shown at least, m, so that two maps can have one scale. */
  readonly ground?: Size
  /** Private zones of the one who looks. */
  readonly zones?: readonly Zone[]
}

/**
 * Where the walk went, north up, each stretch in the look of its direction. Draws nothing without positions. Made anew only
 * with other props: of ten hours it takes a tenth of a second, and the page around it changes while its parts arrive.
 */
export const RouteMap = memo(Plan)

function Plan({ latitudeDeg, longitudeDeg, direction, cursor, ground, zones = [] }: RouteMapProps) {
  const t = useWords('workout', english)
  const format = useFormat()
  const walked = projectedRoute(latitudeDeg, longitudeDeg)
  if (walked.length < 2) return null
  const box = grownTo(boxOfRoute(walked), ground)
  const points = keepingRight(walked, box.width / LANES_ACROSS)
  const placeOf = projectionOf(latitudeDeg, longitudeDeg)
  const bar = scaleBar(box, format)
  return (
    <div className={styles.map}>
      <svg viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} role="img" aria-label={t('route.label')}>
        <title>{t('route.labelNorth')}</title>
        {zones.map((zone) => {
          const { x, y } = placeOf(zone.latitudeDeg, zone.longitudeDeg)
          return <circle key={zone.id} className={styles.zone} cx={x} cy={y} r={zone.radiusM} />
        })}
        {drawOrder(routeSegments(points, direction)).map(({ direction: way, points: stretch }) => (
          // A pixel is about a 700th of the box; less than half of one is not seen.
          <DirectionLine key={stretch[0].second} direction={way} d={pathOf(stretch, box.width / 1400)} />
        ))}
        <Ends first={points[0]} last={points[points.length - 1]} radius={box.width / 100} />
        {cursor && <Here points={points} cursor={cursor} radius={box.width / 80} />}
        <path className={styles.scale} d={bar.path} />
      </svg>
      <p className={styles.length}>{bar.label}</p>
    </div>
  )
}

/** Backward last, so that it lies on top where a path was walked both ways. */
function drawOrder<Segment extends { direction: DirectionBody }>(segments: Segment[]): Segment[] {
  const isBackward = ({ direction }: Segment) => direction === 'backward'
  return [...segments.filter((segment) => !isBackward(segment)), ...segments.filter(isBackward)]
}

function Ends({ first, last, radius }: { first: Point; last: Point; radius: number }) {
  return (
    <>
      <rect
        className={styles.end}
        x={last.x - radius}
        y={last.y - radius}
        width={2 * radius}
        height={2 * radius}
      />
      <circle className={styles.start} cx={first.x} cy={first.y} r={radius} />
    </>
  )
}

const NOWHERE = createCursor()

function Here({ points, cursor, radius }: { points: Point[]; cursor: Cursor; radius: number }) {
  const second = useStore(cursor ?? NOWHERE, undefined)
  const point = second === undefined ? undefined : points.findLast((candidate) => candidate.second <= second)
  return point ? <circle className={styles.here} cx={point.x} cy={point.y} r={radius} /> : null
}
