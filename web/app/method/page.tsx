import type { Metadata } from 'next'
import { MethodPage } from '../../components/method-page.tsx'

export const metadata: Metadata = { title: 'How it works' }

export default function Page() {
  return <MethodPage />
}
