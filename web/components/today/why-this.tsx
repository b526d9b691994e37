import type { Programme } from '@backstride/contract'
import { doseWords } from '../../lib/dose-words.ts'
import english from '../../messages/en/programme.json'
import { useWords, type Words } from '../../messages/words.ts'
import styles from './today.module.css'

/** The rules behind the next session, drills for it, safety and claims, each with the numbers of who says so. */
export function WhyThis({ programme }: { programme: Programme }) {
  const t = useWords('programme', english)
  const { nextSession, safety, claims, method } = programme
  const parts: readonly Part[] = [
    {
      title: t('rulesTitle'),
      items: nextSession.rules.map((rule) => said(t(`rules.${rule.code}`, doseWords(rule)), rule)),
    },
    {
      title: t('drillsTitle'),
      items: nextSession.drills.map((drill) => said(t(`drills.${drill.code}`), drill)),
    },
    { title: t('safetyTitle'), items: safety.map((note) => said(t(`safety.${note.code}`), note)) },
    { title: t('claimsTitle'), items: claims.flatMap((claim) => claimed(claim, t)) },
  ]
  const sources = [...new Set(parts.flatMap(({ items }) => items.flatMap((item) => item.sources)))]
  return (
    <details className={styles.details}>
      <summary>{t('why')}</summary>
      {parts.map(({ title, items }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {items.map(({ text, sources: by }) => (
              <li key={text}>
                {text}{' '}
                <cite>
                  {t('by', {
                    numbers: by
                      .map((source) => sources.indexOf(source) + 1)
                      .toSorted((a, b) => a - b)
                      .join(', '),
                  })}
                </cite>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Sources ids={sources} works={programme.sources} />
      <p>
        {t('notAdvice')} <code>{method}</code>
      </p>
    </details>
  )
}

interface Said {
  readonly text: string
  readonly sources: readonly string[]
}

interface Part {
  readonly title: string
  readonly items: readonly Said[]
}

function said(text: string, { sources }: Pick<Said, 'sources'>): Said {
  return { text, sources }
}

/** A claim, and after it what speaks against it. */
function claimed(claim: Programme['claims'][number], t: Words<'programme'>): Said[] {
  const told = said(t(`claims.${claim.code}`), claim)
  return claim.but ? [told, said(t(`objections.${claim.but.code}`), claim.but)] : [told]
}

function Sources({ ids, works }: { ids: readonly string[]; works: Programme['sources'] }) {
  const t = useWords('programme', english)
  return (
    <section>
      <h3>{t('sourcesTitle')}</h3>
      <ol>
        {ids.map((id) => (
          <li key={id}>
            {isKind(id) ? t('cited', { work: works[id], kind: t(`sources.${id}`) }) : t('ownChoice')}
          </li>
        ))}
      </ol>
    </section>
  )
}

function isKind(id: string): id is keyof typeof english.sources {
  return id in english.sources
}
