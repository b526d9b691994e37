import type { Metadata } from 'next'
import { TryPage } from '../../components/try/try-page.tsx'

export const metadata: Metadata = { title: 'Try a file' }

export default function Page() {
  return <TryPage />
}
