import type { Metadata } from 'next'
import { RecordPage } from '../../components/recorder/record-page.tsx'

export const metadata: Metadata = { manifest: '/record.webmanifest' }

export default function Page() {
  return <RecordPage />
}
