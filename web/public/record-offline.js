// The service worker of the recorder's page (scope /record/). It keeps the page and the files it is made of, so that a walk
// can be recorded, and one under way be taken up again, without a network. It never touches the API or uploads.

const CACHE = 'backstride-record-1'
const PAGE = '/record/'

addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.add(PAGE))
      .then(() => skipWaiting()),
  )
})

addEventListener('activate', (event) => event.waitUntil(clients.claim()))

addEventListener('message', (event) => {
  if (event.data.type === 'keep') event.waitUntil(keepOnly(event.data.files))
})

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(newest(request))
  else if (isKept(pathname)) event.respondWith(kept(request))
})

/** Files with a hash in their name never change; the rest of what the page needs is small and asked for anew. */
function isKept(pathname) {
  return (
    pathname.startsWith('/_next/static/') || ['/first-paint.js', '/record.webmanifest'].includes(pathname)
  )
}

/** The page as it is now, and as it was when there is no network. */
async function newest(request) {
  const cache = await caches.open(CACHE)
  try {
    const answer = await fetch(request)
    if (answer.ok) await cache.put(PAGE, answer.clone())
    return answer
  } catch {
    return (await cache.match(PAGE)) ?? Response.error()
  }
}

async function kept(request) {
  const cache = await caches.open(CACHE)
  const known = await cache.match(request.url)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request.url, answer.clone())
  return answer
}

/** Fetches what the page named and is not here yet, then lets go of what older versions of it needed. */
async function keepOnly(files) {
  const cache = await caches.open(CACHE)
  const wanted = new Set(files.filter((file) => isKept(new URL(file).pathname)))
  const known = new Set((await cache.keys()).map(({ url }) => url))
  await cache.addAll([...wanted].filter((url) => !known.has(url)))
  const isOld = (url) => isKept(new URL(url).pathname) && !wanted.has(url)
  await Promise.all([...known].filter(isOld).map((url) => cache.delete(url)))
}
