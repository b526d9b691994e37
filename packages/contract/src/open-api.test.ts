import { expect, test } from 'vitest'
import { openApi } from './open-api.ts'
import type { Route } from './routes/route.ts'
import { routes } from './routes.ts'

test('every route is in the document, under its operation id', () => {
  const document = openApi()
  for (const [id, route] of Object.entries<Route>(routes)) {
    expect(document.paths[route.path][route.method.toLowerCase()]).toMatchObject({ operationId: id })
  }
})

test('every parameter of a path is described', () => {
  for (const [path, operations] of Object.entries(openApi().paths)) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const operation of Object.values(operations) as { parameters: { name: string; in: string }[] }[]) {
      const described = operation.parameters.filter((parameter) => parameter.in === 'path')
      expect(described.map(({ name }) => name)).toEqual(named)
    }
  }
})

test('the document is plain JSON', () => {
  const document = openApi()
  expect(JSON.parse(JSON.stringify(document))).toEqual(document)
})
