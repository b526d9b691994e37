import type { Metadata } from 'next'
import { RosterPage } from '../../components/coach/roster-page.tsx'

export const metadata: Metadata = { title: 'Athletes' }

export default function Page() {
  return <RosterPage />
}
