import { TryPage } from '../../components/try/try-page.tsx'

export default function Page() {
  return <TryPage />
}
