import { RecordingGuide } from '../../components/recording/recording-guide.tsx'

export default function Page() {
  return <RecordingGuide />
}
