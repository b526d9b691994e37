import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type Session, session } from '../lib/session.ts'
import { useStore } from '../lib/store.ts'
import styles from './shell.module.css'

export function Navigation() {
  const pathname = usePathname()
  const current = useStore(session, { state: 'loading' })
  return (
    <nav className={styles.nav} aria-label="Main">
      <ul>
        {placesFor(current).map(({ href, name }) => (
          <li key={href}>
            <Link href={href} aria-current={isAt(pathname, href) ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function placesFor(current: Session): { href: string; name: string }[] {
  if (current.state !== 'signed-in') {
    return [
      { href: '/try/', name: 'Try a file' },
      { href: '/method/', name: 'How it works' },
    ]
  }
  return [
    { href: '/workouts/', name: 'Workouts' },
    { href: '/progress/', name: 'Progress' },
    ...(current.me.isCoach ? [{ href: '/coach/', name: 'Athletes' }] : []),
    { href: '/settings/', name: 'Settings' },
  ]
}

function isAt(pathname: string, href: string): boolean {
  return `${pathname}/`.replace('//', '/') === href
}
