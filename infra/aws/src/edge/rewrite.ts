/**
 * The file of the site that answers a path. Pages are folders with an `index.html`; a page for any id is exported once, under the
 * placeholder `_`. Runs in CloudFront's JavaScript runtime 2.0 (ECMAScript 5.1 and a choice of later features: no modules,
 * no for-of), so it imports nothing. `pages` end with a slash: `/`, `/athletes/_/`.
 */
export function rewrite(path: string, pages: readonly string[]): string {
  const nameAt = path.lastIndexOf('/') + 1
  const name = path.slice(nameAt)
  const isFile = name.indexOf('.') >= 0
  const folder = isFile || name === '' ? path.slice(0, nameAt) : `${path}/`
  const page = pages.indexOf(folder) >= 0 ? folder : pages.filter((each) => isPageOf(folder, each))[0]
  if (page !== undefined) return page + (isFile ? name : 'index.html')
  return isFile ? path : '/404.html'
}

function isPageOf(folder: string, page: string): boolean {
  const wanted = folder.split('/')
  const given = page.split('/')
  return (
    wanted.length === given.length &&
    given.every((segment, k) => segment === wanted[k] || (segment === '_' && wanted[k] !== ''))
  )
}
