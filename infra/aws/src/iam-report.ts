/** Who may do what, read from a template and written for a reviewer in the template's own names. */

export interface Template {
  readonly Resources: Record<string, Resource>
}

interface Resource {
  readonly Type: string
  readonly Properties?: Record<string, unknown>
}

export interface Permission {
  /** Logical id of the policy that says so. */
  readonly policy: string
  readonly effect: string
  /** A role's logical id, or who a resource's own policy speaks of. */
  readonly who: string
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly condition: string
}

/** Every statement of every policy of a template: of roles, and of resources that name who may come. */
export function permissions({ Resources }: Template): Permission[] {
  return Object.entries(Resources)
    .flatMap(([id, resource]) => documentsOf(resource).flatMap((document) => statements(id, document)))
    .toSorted((a, b) => sortKey(a).localeCompare(sortKey(b), 'en'))
}

/** The permissions as text, one paragraph each. */
export function iamReport(template: Template): string {
  const paragraphs = permissions(template).map(({ policy, effect, who, actions, resources, condition }) =>
    [
      `${effect} ${who}`,
      ...actions.map((action) => `  to ${action}`),
      ...resources.map((resource) => `  on ${resource}`),
      ...(condition ? [`  if ${condition}`] : []),
      `  by ${policy}`,
    ].join('\n'),
  )
  return `Who may do what on AWS, stage prod, in the template's names.
Written by npm run synth; a test holds it in step with the stack.

${paragraphs.join('\n\n')}
`
}

interface PolicyDocument {
  readonly who?: unknown
  readonly Statement: readonly Statement[]
}

interface Statement {
  readonly Effect: string
  readonly Principal?: unknown
  readonly Action: string | readonly string[]
  readonly Resource?: unknown
  readonly Condition?: unknown
}

function documentsOf({ Type, Properties = {} }: Resource): PolicyDocument[] {
  if (Type === 'AWS::Lambda::Permission') return [functionPermission(Properties)]
  const documents = [
    { document: Properties.PolicyDocument, who: Properties.Roles },
    { document: Properties.AssumeRolePolicyDocument, who: undefined },
  ]
  return documents.flatMap(({ document, who }) => (isDocument(document) ? [{ ...document, who }] : []))
}

function functionPermission({
  Principal,
  Action,
  FunctionName,
  SourceArn,
}: Record<string, unknown>): PolicyDocument {
  return {
    Statement: [
      {
        Effect: 'Allow',
        Principal,
        Action: text(Action),
        Resource: FunctionName,
        ...(SourceArn !== undefined && { Condition: { ArnLike: { 'aws:SourceArn': SourceArn } } }),
      },
    ],
  }
}

function isDocument(value: unknown): value is { readonly Statement: Statement[] } {
  return typeof value === 'object' && value !== null && 'Statement' in value && Array.isArray(value.Statement)
}

function statements(policy: string, { who, Statement }: PolicyDocument): Permission[] {
  return Statement.map(({ Effect, Principal, Action, Resource = policy, Condition }) => ({
    policy,
    effect: Effect,
    who: list(Principal ?? who).join(', '),
    actions: list(Action).toSorted(),
    resources: list(Resource).toSorted(),
    condition: Condition === undefined ? '' : text(Condition),
  }))
}

function sortKey({ effect, who, resources, actions }: Permission): string {
  return [effect, who, ...resources, ...actions].join(' ')
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [text(value)]
}

/** A template's value as a person would write it: `{"Fn::GetAtt": ["Table", "Arn"]}` is `Table.Arn`. */
function text(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return value.map(text).join(', ')
  const [[name, argument]] = Object.entries(value)
  if (name === 'Ref') return text(argument)
  if (name === 'Fn::GetAtt' && Array.isArray(argument)) return argument.join('.')
  if (name === 'Fn::Join' && Array.isArray(argument) && Array.isArray(argument[1]))
    return argument[1]
      .map((part) => (typeof part === 'string' ? part : `{${text(part)}}`))
      .join(text(argument[0]))
  if (name === 'Fn::Select' || name === 'Fn::Split')
    return `${name.slice(4).toLowerCase()}(${text(argument)})`
  return Object.entries(value)
    .map(([key, each]) => `${key} ${text(each)}`)
    .join(', ')
}
