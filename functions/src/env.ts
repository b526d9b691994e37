/** The value of an environment variable. Throws when it is not set: a function half configured must not start. */
export function requireEnv(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`the environment variable ${name} is not set`)
  return value
}
