/**
 * Stands in for the SDK's search for credentials, which brings 109 KiB of sign-in protocols along. A Lambda function has exactly one
 * source: the environment that AWS gives its sandbox, which is replaced before they expire.
 */
export function defaultProvider() {
  return async () => ({
    accessKeyId: requireEnv('AWS_ACCESS_KEY_ID'),
    secretAccessKey: requireEnv('AWS_SECRET_ACCESS_KEY'),
    ...(process.env.AWS_SESSION_TOKEN && { sessionToken: process.env.AWS_SESSION_TOKEN }),
  })
}

function requireEnv(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`the environment variable ${name} is not set`)
  return value
}
