import english from '../messages/en/parts.json'
import { useWords } from '../messages/words.ts'
/** Stands in for a picture whose code did not load. */
export function NoChart() {
  const t = useWords('parts', english)
  return <p>{t('noChart')}</p>
}
