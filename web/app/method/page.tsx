import { MethodPage } from '../../components/method-page.tsx'

export default function Page() {
  return <MethodPage />
}
