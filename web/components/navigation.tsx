import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type Session, session } from '../lib/session.ts'
import { useStore } from '../lib/store.ts'
import english from '../messages/en/shell.json'
import { useWords } from '../messages/words.ts'
import styles from './shell.module.css'

export function Navigation() {
  const t = useWords('shell', english)
  const pathname = usePathname()
  const current = useStore(session, { state: 'loading' })
  return (
    <nav className={styles.nav} aria-label={t('mainNavigation')}>
      <ul>
        {placesFor(current).map((place) => (
          <li key={place}>
            <Link href={PLACES[place]} aria-current={isAt(pathname, PLACES[place]) ? 'page' : undefined}>
              {t(place)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const PLACES = {
  record: '/record/',
  try: '/try/',
  method: '/method/',
  today: '/today/',
  workouts: '/workouts/',
  progress: '/progress/',
  athletes: '/coach/',
  settings: '/settings/',
} as const

function placesFor(current: Session): (keyof typeof PLACES)[] {
  if (current.state !== 'signed-in') return ['record', 'try', 'method']
  const athletes = current.me.isCoach ? (['athletes'] as const) : []
  return ['today', 'record', 'workouts', 'progress', ...athletes, 'settings']
}

function isAt(pathname: string, href: string): boolean {
  return `${pathname}/`.replace('//', '/') === href
}
