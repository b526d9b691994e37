import type { Metadata } from 'next'
import { ReanalysisPage } from '../../components/reanalysis/reanalysis-page.tsx'

export const metadata: Metadata = { title: 'Analyse again' }

export default function Page() {
  return <ReanalysisPage />
}
