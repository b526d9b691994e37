import { ReanalysisPage } from '../../components/reanalysis/reanalysis-page.tsx'

export default function Page() {
  return <ReanalysisPage />
}
