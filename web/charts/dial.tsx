import styles from './dial.module.css'

interface DialProps {
  /** The way the body faces minus the way it goes, degrees clockwise; null draws the way alone. */
  readonly degrees: number | null
  /** What the picture says, in words. */
  readonly label: string
}

/** The course as a line straight up, the way the body faces as an arrow: apart in shape, not in colour alone. */
export function Dial({ degrees, label }: DialProps) {
  return (
    <svg className={styles.dial} viewBox="-60 -60 120 120" role="img" aria-label={label}>
      <circle className={styles.rim} r="54" />
      <path className={styles.mark} d="M54 0h-6M-54 0h6M0 54v-6" />
      <path className={styles.course} d="M0 46V-46" />
      <path className={styles.course} d="M-6 -37L0 -47L6 -37" />
      {degrees !== null && (
        <path
          className={styles.heading}
          d="M0 -43L11 -19H4.5V20H-4.5V-19H-11Z"
          transform={`rotate(${degrees})`}
        />
      )}
    </svg>
  )
}
