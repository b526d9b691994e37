import { resolve } from 'node:path'

/** A path as the caller meant it: `npm run` starts us in the project's folder and keeps the caller's beside. */
export function callerPath(path: string): string {
  const { npm_lifecycle_event, INIT_CWD } = process.env
  return resolve(npm_lifecycle_event === 'backstride' && INIT_CWD ? INIT_CWD : '.', path)
}
