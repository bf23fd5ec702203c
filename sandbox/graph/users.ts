/** The directory: people of the caller's own organisation. */
import { type Person, people } from '../identity/people.ts'
import type { GraphAnswer, GraphCall, GraphRoute } from './call.ts'
import { answerMany, answerOne, type EntityType } from './entity-type.ts'
import { GraphError } from './graph-error.ts'

const onSelect = ['department', 'companyName', 'accountEnabled', 'userType', 'mailNickname', 'proxyAddresses', 'usageLocation']

const userType: EntityType<Person> = {
  properties: [
    ...['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'jobTitle', 'businessPhones', 'mobilePhone', 'officeLocation'],
    ...['preferredLanguage', ...onSelect],
  ],
  hidden: onSelect,
  expandable: [],
  pageSize: 100,
  render: ({ oid, name, givenName, surname, mail, jobTitle, phone, department, organisation, mailbox }) => ({
    id: oid,
    displayName: name,
    ...{ givenName, surname, mail, jobTitle, department },
    userPrincipalName: mail,
    businessPhones: phone === null ? [] : [phone],
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'de-DE',
    companyName: organisation,
    accountEnabled: mailbox === 'user',
    userType: 'Member',
    mailNickname: mail.split('@')[0],
    proxyAddresses: [`SMTP:${mail}`],
    usageLocation: 'DE',
  }),
}

/** @param name object id or user principal name. */
export const colleague = (tenantId: string, name: string): Person | undefined =>
  people.find((person) => person.tenantId === tenantId && (person.oid === name || person.mail === name.toLowerCase()))

function readUser(call: GraphCall): GraphAnswer {
  const name = call.parameter('user')
  const found = colleague(call.person.tenantId, name)
  if (!found)
    throw new GraphError(
      404,
      'Request_ResourceNotFound',
      `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`,
    )
  return answerOne(call, userType, found)
}

const listUsers = (call: GraphCall): GraphAnswer =>
  answerMany(
    call,
    userType,
    people.filter(({ tenantId }) => tenantId === call.person.tenantId),
  )

export const userRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: '/me', answer: (call) => answerOne(call, userType, call.person) },
  { method: 'GET', path: '/users', answer: listUsers },
  { method: 'GET', path: '/users/:user', answer: readUser },
]
