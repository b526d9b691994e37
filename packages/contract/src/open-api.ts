import * as z from 'zod'
import { problem } from './problem.ts'
import type { Route } from './routes/route.ts'
import { routes } from './routes.ts'

/** The OpenAPI 3.1 document of every route, made from the schemas that the server itself parses with. */
export function openApi() {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [id, route] of Object.entries<Route>(routes)) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(id, route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Backstride', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: { schemas: { Problem: jsonSchema(problem, 'output') } },
  }
}

function operation(id: string, route: Route) {
  return {
    operationId: id,
    summary: route.summary,
    parameters: [...parameters('path', route.params), ...parameters('query', route.query)],
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchema(route.body, 'input') } },
      },
    }),
    ...(route.takes && {
      requestBody: { required: true, content: { [route.takes]: {} } },
    }),
    responses: { [route.status]: success(route), default: PROBLEM },
  }
}

const PROBLEM = {
  description: 'A problem, told by its code',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

function success(route: Route) {
  if (route.file) {
    const content = Object.fromEntries(route.file.map((type) => [type, {}]))
    return { description: 'The file', content }
  }
  if (!route.answer) return { description: route.status === 302 ? 'Go there' : 'Done' }
  return {
    description: 'The answer',
    content: { [route.contentType ?? 'application/json']: { schema: jsonSchema(route.answer, 'output') } },
  }
}

function parameters(place: 'path' | 'query', schema: z.ZodObject | undefined) {
  return Object.entries(schema?.shape ?? {}).map(([name, type]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(type as z.ZodType, undefined).success,
    schema: jsonSchema(type as z.ZodType, 'input'),
  }))
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
