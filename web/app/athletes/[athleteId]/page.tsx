import type { Metadata } from 'next'
import { AthletePage } from '../../../components/coach/athlete-page.tsx'

export const metadata: Metadata = { title: 'Athlete' }

/** One static page serves every athlete; the id is read from the address in the browser. */
export function generateStaticParams() {
  return [{ athleteId: '_' }]
}

export default function Page() {
  return <AthletePage />
}
