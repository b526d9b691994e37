import styles from './backward-stripes.module.css'

/** The slanted stripes that mark an area walked backward: a pattern for `<defs>`, to fill with `url(#id)`. */
export function BackwardStripes({ id }: { id: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={styles.ground} width="7" height="7" />
      <rect className={styles.stripe} width="2" height="7" />
    </pattern>
  )
}
