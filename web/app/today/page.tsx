import { TodayPage } from '../../components/today/today-page.tsx'

export default function Page() {
  return <TodayPage />
}
