import type { Metadata } from 'next'
import { RecordPage } from '../../components/recorder/record-page.tsx'

export const metadata: Metadata = { title: 'Record a walk', manifest: '/record.webmanifest' }

export default function Page() {
  return <RecordPage />
}
