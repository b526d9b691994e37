import { Suspense } from 'react'
import { ComparePage } from '../../components/compare/compare-page.tsx'

/** What is compared stands in the address, which only the browser knows: until then the page is empty. */
export default function Page() {
  return (
    <Suspense>
      <ComparePage />
    </Suspense>
  )
}
