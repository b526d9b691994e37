import { ReportPage } from '../../../../components/report/report-page.tsx'

/** One static page serves every athlete; the id is read from the address in the browser. */
export function generateStaticParams() {
  return [{ athleteId: '_' }]
}

export default function Page() {
  return <ReportPage />
}
