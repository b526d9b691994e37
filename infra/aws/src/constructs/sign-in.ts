import { Duration, RemovalPolicy, SecretValue, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolClient,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  PasskeyUserVerification,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito'
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { Stage } from '../stages.ts'

export interface SignInProps {
  readonly stage: Stage
  readonly siteUrl: string
  /** First part of the sign-in page's address; unique within the region. */
  readonly domainPrefix: string
}

/** The accounts, and the sign-in page that Cognito hosts: password or passkey, and a second factor for who wants one. */
export class SignIn extends Construct {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: ISecret

  constructor(scope: Construct, id: string, { stage, siteUrl, domainPrefix }: SignInProps) {
    super(scope, id)
    const users = createUsers(this, stage)
    const domain = users.addDomain('Page', {
      cognitoDomain: { domainPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    const client = new UserPoolClient(this, 'Client', {
      userPool: users,
      generateSecret: true,
      authFlows: { user: true }, // the page's choice between password and passkey
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${siteUrl}/api/auth/callback`],
        logoutUrls: [`${siteUrl}/`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(5), // the API keeps its own session; tokens are used once
      idTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    })
    const branding = new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: users.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
    branding.node.addDependency(domain)

    this.issuer = users.userPoolProviderUrl
    this.clientId = client.userPoolClientId
    this.clientSecret = createClientSecret(this, client)
  }
}

function createUsers(scope: Construct, { keepsData }: Stage): UserPool {
  const users = new UserPool(scope, 'Users', {
    featurePlan: FeaturePlan.ESSENTIALS, // the smallest plan with passkeys and the managed page
    selfSignUpEnabled: true,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
    passkeyUserVerification: PasskeyUserVerification.REQUIRED, // a passkey signs in alone
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    // NIST SP 800-63B-4, 3.1.1.2: 15 characters where a password alone may sign in, and no rules on their kinds.
    passwordPolicy: {
      minLength: 15,
      requireDigits: false,
      requireLowercase: false,
      requireUppercase: false,
      requireSymbols: false,
    },
    deletionProtection: keepsData,
    removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  Validations.of(users).acknowledge(
    {
      id: 'AwsSolutions-COG1',
      reason:
        'Length instead of kinds of characters: NIST SP 800-63B-4 asks for 15 characters and forbids such rules.',
    },
    {
      id: 'AwsSolutions-COG2',
      reason:
        'A second factor is offered to everyone and forced on nobody; passkeys are the stronger first factor.',
    },
    {
      id: 'AwsSolutions-COG8',
      reason: 'Threat protection needs the Plus plan, paid per active user (decision 7).',
    },
  )
  return users
}

/** The API reads the secret when it starts: it stands in no environment variable, template or log. */
function createClientSecret(scope: Construct, client: UserPoolClient): Secret {
  const resource = client.node.defaultChild
  if (!(resource instanceof CfnUserPoolClient))
    throw new TypeError('a client without its CloudFormation resource')
  const secret = new Secret(scope, 'ClientSecret', {
    description: 'OIDC client secret of the Backstride API',
    secretStringValue: SecretValue.resourceAttribute(resource.attrClientSecret),
  })
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason: 'Cognito makes this secret; docs/operations.md says how to replace it.',
  })
  return secret
}
