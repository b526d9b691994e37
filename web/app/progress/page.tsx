import { ProgressPage } from '../../components/progress/progress-page.tsx'

export default function Page() {
  return <ProgressPage />
}
