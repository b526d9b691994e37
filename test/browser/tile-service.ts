import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type MapSource, mapSourceOf } from '@backstride/contract'

/** A stand-in for a tile service: a style with a ground, one river and a source of pictures, over this machine's own network. */
export interface TileService {
  readonly source: MapSource
  /** Paths asked for so far. */
  readonly asked: readonly string[]
  /** What the style is answered with from now on: 200, or an error. */
  answerStyleWith(status: number): void
  close(): void
}

/** One grey pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGPYAAAAsgCxVQroKgAAAABJRU5ErkJggg==',
  'base64',
)

export async function startTileService(): Promise<TileService> {
  const asked: string[] = []
  let styleStatus = 200
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    response.setHeader('access-control-allow-origin', '*')
    if (path === '/style.json') {
      response.writeHead(styleStatus, { 'content-type': 'application/json' })
      response.end(JSON.stringify(styleAt(originOf())))
    } else response.writeHead(200, { 'content-type': 'image/png' }).end(PIXEL)
  })
  const originOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    source: mapSourceOf(`${originOf()}/style.json`, []),
    asked,
    answerStyleWith(status) {
      styleStatus = status
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function styleAt(origin: string) {
  return {
    version: 8,
    sources: {
      ground: {
        type: 'raster',
        tiles: [`${origin}/{z}/{x}/{y}.png`],
        tileSize: 256,
        attribution: 'Made by the stand-in',
      },
    },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': '#e8e4da' } },
      { id: 'ground', type: 'raster', source: 'ground', paint: { 'raster-opacity': 0.2 } },
    ],
  }
}
