import type { Metadata } from 'next'
import { AuthorisePage } from '../../components/authorise/authorise-page.tsx'

export const metadata: Metadata = { referrer: 'no-referrer' }

export default function Page() {
  return <AuthorisePage />
}
