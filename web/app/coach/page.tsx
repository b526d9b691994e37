import { RosterPage } from '../../components/coach/roster-page.tsx'

export default function Page() {
  return <RosterPage />
}
