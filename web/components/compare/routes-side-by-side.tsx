import { RouteMap } from '../../charts/route-map.tsx'
import type { Picture } from '../../lib/compare/picture.ts'
import { boxOfRoute, projectedRoute } from '../../lib/route.ts'
import english from '../../messages/en/compare.json'
import { useWords } from '../../messages/words.ts'
import styles from './compare.module.css'
import { SideMark } from './side-mark.tsx'

/** Both routes on one scale, each about its own middle: not over each other, as they may be in different places. */
export function RoutesSideBySide({ left, right }: { left: Picture; right: Picture }) {
  const t = useWords('compare', english)
  const walked = [left, right].map((picture) => projectedRoute(picture.latitudeDeg, picture.longitudeDeg))
  if (walked.some((points) => points.length < 2)) return null
  const boxes = walked.map(boxOfRoute)
  const ground = {
    width: Math.max(...boxes.map(({ width }) => width)),
    height: Math.max(...boxes.map(({ height }) => height)),
  }
  return (
    <section className={styles.section} aria-labelledby="compare-routes">
      <h2 id="compare-routes">{t('routes')}</h2>
      <div className={styles.pair}>
        <figure className={styles.map}>
          <figcaption>
            <SideMark side="left" />
          </figcaption>
          <RouteMap {...left} ground={ground} />
        </figure>
        <figure className={styles.map}>
          <figcaption>
            <SideMark side="right" />
          </figcaption>
          <RouteMap {...right} ground={ground} />
        </figure>
      </div>
    </section>
  )
}
