import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { Stage } from '../stages.ts'
import type { NodeFunction } from './node-function.ts'

/** What services that watches send to know this installation by. Empty until the operator writes it down; nobody can connect before. */
export class Services extends Construct {
  readonly secret: Secret

  constructor(scope: Construct, id: string, { keepsData }: Stage) {
    super(scope, id)
    this.secret = new Secret(this, 'Secret', {
      description: 'Clients of services, and the key that seals access to people’s accounts there',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ clients: {} }),
        generateStringKey: 'sealingKey',
        passwordLength: 43, // 256 bits of letters and digits
        excludePunctuation: true,
      },
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Services give their secrets by hand; with another key everybody would have to connect anew.',
    })
  }

  /** Allows a function to speak to services; its environment has to name the secret. */
  letSpeak(speaker: NodeFunction) {
    speaker.allow(['secretsmanager:GetSecretValue'], [this.secret.secretArn])
  }
}
