import { useEffect } from 'react'

/**
 * Keeps this page, and nothing else of the site, for when there is no network: `record-offline.js` takes over its requests
 * and is told which files the page was made of. Only in production: while developing, files change under their names.
 */
export function useOffline(): void {
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    // Without it the page works as long as there is a network.
    keep().catch(() => undefined)
  }, [])
}

async function keep(): Promise<void> {
  await navigator.serviceWorker.register('/record-offline.js', { scope: '/record/' })
  const { active } = await navigator.serviceWorker.ready
  // The classifier is loaded with the first walk; it must be there for one without a network too.
  await import('../../lib/recorder/load-stream.ts')
  active?.postMessage({ type: 'keep', files: filesOfPage() })
}

/** Scripts and style sheets of this document, those that were loaded on demand included. */
function filesOfPage(): string[] {
  const scripts = Array.from(document.scripts, ({ src }) => src)
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet], link[rel=manifest]')
  return [...scripts, ...Array.from(links, ({ href }) => href)].filter((address) => address !== '')
}
