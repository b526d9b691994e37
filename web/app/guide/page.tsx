import type { Metadata } from 'next'
import { RecordingGuide } from '../../components/recording/recording-guide.tsx'

export const metadata: Metadata = { title: 'How to record' }

export default function Page() {
  return <RecordingGuide />
}
