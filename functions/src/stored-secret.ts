import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

/** Reads a secret from Secrets Manager when it is needed. Rejects when there is none, or none that is text. */
export function storedSecret(client: SecretsManagerClient, secretArn: string): () => Promise<string> {
  return async () => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }))
    if (!SecretString) throw new Error(`the secret ${secretArn} holds no text`)
    return SecretString
  }
}
