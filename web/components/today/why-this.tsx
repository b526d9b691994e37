import type { Programme } from '@backstride/contract'
import english from '../../messages/en/today.json'
import { useWords } from '../../messages/words.ts'
import styles from './today.module.css'

/** The rules behind the next session, drills for it and safety, each with who says so, in the words of the programme. */
export function WhyThis({ programme }: { programme: Programme }) {
  const t = useWords('today', english)
  const { nextSession, safety, sources, notice, method } = programme
  return (
    <details className={styles.details}>
      <summary>{t('why')}</summary>
      <div lang="en">
        <h3>{t('rules')}</h3>
        <Sourced items={nextSession.rules} sources={sources} />
        <h3>{t('drills')}</h3>
        <Sourced items={nextSession.drills} sources={sources} />
        <h3>{t('safety')}</h3>
        <Sourced items={safety} sources={sources} />
        <p>
          {notice} <code>{method}</code>
        </p>
      </div>
    </details>
  )
}

interface SourcedProps {
  readonly items: readonly { readonly text: string; readonly sources: readonly string[] }[]
  readonly sources: Programme['sources']
}

function Sourced({ items, sources }: SourcedProps) {
  return (
    <ul>
      {items.map(({ text, sources: by }) => (
        <li key={text}>
          {text} <cite>{by.map((source) => sources[source]).join('; ')}</cite>
        </li>
      ))}
    </ul>
  )
}
