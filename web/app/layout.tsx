import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Shell } from '../components/shell.tsx'
import '../styles/tokens.css'
import '../styles/base.css'

export const metadata: Metadata = {
  description: 'Finds when you walked backward in a watch or phone recording, and says what it cost.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f6' },
    { media: '(prefers-color-scheme: dark)', color: '#101315' },
  ],
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* Blocking on purpose: theme and language are known before the first paint. */}
        <script src="/first-paint.js" />
      </head>
      <body>
        <Shell>{children}</Shell>
      </body>
    </html>
  )
}
