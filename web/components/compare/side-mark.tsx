import english from '../../messages/en/compare.json'
import { useWords } from '../../messages/words.ts'
import styles from './compare.module.css'

/** The letter that stands for one side everywhere on the page: hollow for the left, full for the right. */
export function SideMark({ side }: { side: 'left' | 'right' }) {
  const t = useWords('compare', english)
  return <span className={`${styles.mark} ${styles[side]}`}>{t(`mark.${side}`)}</span>
}
