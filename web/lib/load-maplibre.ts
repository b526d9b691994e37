export type MapLibre = typeof import('maplibre-gl')

/**
 * The map library with its worker, asked for at the first call. Both are served as their package has them: a bundler that looks into the
 * library takes the names of files it composes for every file of the package.
 */
export async function loadMapLibre(): Promise<MapLibre> {
  const address = new URL('maplibre-gl/dist/maplibre-gl.mjs', import.meta.url).href
  const library: MapLibre = await import(/* turbopackIgnore: true */ address)
  library.setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href)
  return library
}
