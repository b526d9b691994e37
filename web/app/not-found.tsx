import Link from 'next/link'
import button from '../components/button.module.css'
import page from '../components/page.module.css'

export default function NotFound() {
  return (
    <div className={page.page}>
      <header className={page.title}>
        <h1>There is no page at this address</h1>
        <p>The link may be old or incomplete.</p>
      </header>
      <p>
        <Link className={button.secondary} href="/">
          To the start
        </Link>
      </p>
    </div>
  )
}
