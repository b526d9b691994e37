import { usePathname } from 'next/navigation'
import english from '../messages/en/titles.json'
import { useWords } from '../messages/words.ts'

type Place = keyof typeof english.places

/** What the tab and the history call the page, in its language. */
export function PageTitle() {
  const t = useWords('titles', english)
  const place = placeAt(usePathname())
  return <title>{place === undefined ? t('start') : t('of', { page: t(`places.${place}`) })}</title>
}

/** The first part of an address names the page; undefined for the first page and for addresses without one. */
export function placeAt(pathname: string): Place | undefined {
  const [first = '', , third] = pathname.split('/').filter((part) => part !== '')
  if (first === 'athletes') return PLACES_OF_ATHLETE[third ?? ''] ?? 'athlete'
  return isPlace(first) ? first : undefined
}

const PLACES_OF_ATHLETE: Readonly<Record<string, Place>> = { workouts: 'workout', report: 'report' }

function isPlace(name: string): name is Place {
  return Object.hasOwn(english.places, name)
}
