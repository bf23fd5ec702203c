/** Creates, renews and ends subscriptions; everybody sees his own. */
import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { TableName } from '../books/company-books.ts'
import { NO_GUID, shownStamp, stamp } from '../books/row.ts'
import type { Caller } from '../caller.ts'
import type { Environments } from '../environments.ts'
import { BusinessCentralError, badRequest, noRecord } from '../odata/bc-error.ts'
import type { Subscription } from './subscription.ts'
import type { SubscriptionList } from './subscription-list.ts'

const LIFETIME_MS = 3 * 86_400_000
const MOST = 200
const LONGEST_STATE = 2048
const HANDSHAKE_MS = 10_000

/** Tables that tell of their changes: contacts and shipments do not. */
const WATCHED: readonly TableName[] = [
  'customers',
  'items',
  'itemCategories',
  'paymentTerms',
  'salesQuotes',
  'salesOrders',
  'salesInvoices',
  'salesCreditMemos',
]

export type SubscriptionCall = {
  subscriptions: SubscriptionList
  environments: Environments
  tenant: string
  environment: string
  caller: Caller
  method: string
  /** Null: of none in particular. */
  id: string | null
  ifMatch: string | undefined
  body: unknown
  now: Date
}

export type SubscriptionAnswer = { status: number; body?: object }

/** @throws BusinessCentralError */
export async function answerSubscriptions(call: SubscriptionCall): Promise<SubscriptionAnswer> {
  const { method, id, subscriptions } = call
  if (id === null && method === 'POST') return await create(call)
  if (id === null && method === 'GET') return { status: 200, body: { value: own(call).map(shown) } }
  const found = own(call).find((each) => each.id === id)
  if (!found) throw noRecord('Webhook Subscription')
  if (method === 'GET') return { status: 200, body: shown(found) }
  demandMatch(call, found)
  if (method === 'PATCH') return await renew(call, found)
  if (method !== 'DELETE')
    throw new BusinessCentralError(405, 'BadRequest_MethodNotAllowed', `'${method}' requests for 'subscriptions' are not allowed.`)
  subscriptions.remove(found.id)
  return { status: 204 }
}

const own = ({ subscriptions, caller }: SubscriptionCall): Subscription[] => subscriptions.all().filter(({ user }) => user === caller.user)

function demandMatch({ ifMatch }: SubscriptionCall, subscription: Subscription): void {
  if (ifMatch === undefined) throw new BusinessCentralError(400, 'BadRequest_InvalidToken', NO_TOKEN)
  if (ifMatch !== '*' && ifMatch !== tagOf(subscription))
    throw new BusinessCentralError(409, 'Request_EntityChanged', 'Another user has already changed the record.')
}

const NO_TOKEN = 'Could not validate the client concurrency token required by the service. Please provide a valid token in the client request.'

const input = z.object({ notificationUrl: z.url({ protocol: /^https?$/ }), resource: z.string(), clientState: z.string().optional() })

async function create(call: SubscriptionCall): Promise<SubscriptionAnswer> {
  const { data } = input.safeParse(call.body)
  if (!data) throw badRequest('Invalid Request Body')
  const watched = readResource(call, data.resource)
  if (call.subscriptions.all().length >= MOST)
    throw new BusinessCentralError(400, 'Application_DialogException', `The maximum number of subscriptions (${MOST}) has been reached.`)
  await shakeHands(data.notificationUrl)
  const at = stamp(call.now.getTime())
  const subscription: Subscription = {
    id: randomBytes(16).toString('hex'),
    user: call.caller.user,
    notificationUrl: data.notificationUrl,
    resource: data.resource,
    ...watched,
    clientState: readState(data.clientState),
    ...{ createdAt: at, modifiedAt: at, expiresAt: call.now.getTime() + LIFETIME_MS },
  }
  call.subscriptions.put(subscription)
  return { status: 201, body: shown(subscription) }
}

async function renew(call: SubscriptionCall, subscription: Subscription): Promise<SubscriptionAnswer> {
  const { data } = input.partial().safeParse(call.body ?? {})
  if (!data) throw badRequest('Invalid Request Body')
  const { notificationUrl = subscription.notificationUrl, clientState = subscription.clientState } = data
  await shakeHands(notificationUrl)
  const renewed: Subscription = {
    ...subscription,
    notificationUrl,
    clientState: readState(clientState),
    modifiedAt: stamp(call.now.getTime()),
    expiresAt: call.now.getTime() + LIFETIME_MS,
  }
  call.subscriptions.put(renewed)
  return { status: 200, body: shown(renewed) }
}

function readState(text = ''): string {
  if (text.length <= LONGEST_STATE) return text
  const message = `The length of the string is ${text.length}, but it must be less than or equal to ${LONGEST_STATE} characters.`
  throw new BusinessCentralError(400, 'Application_StringExceededLength', message)
}

/** Relative or with the address before it. */
function readResource({ environments, tenant, environment }: SubscriptionCall, text: string): Pick<Subscription, 'companyId' | 'table'> {
  const [, companyId = '', name = ''] = /companies\(([^)]+)\)\/(\w+)$/.exec(decodeURIComponent(text)) ?? []
  const table = WATCHED.find((each) => each === name)
  if (!table) throw badRequest(`The resource '${text}' does not support webhook subscriptions.`)
  return { companyId: environments.company(tenant, environment, companyId).id, table }
}

/** The address has to repeat a token in its answer. */
async function shakeHands(notificationUrl: string): Promise<void> {
  const url = new URL(notificationUrl)
  const token = randomUUID()
  url.searchParams.set('validationToken', token)
  const answer = await fetch(url, { method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(HANDSHAKE_MS) }).catch(() => null)
  const text = await answer?.text().catch(() => '')
  if (answer?.status !== 200 || text !== token)
    throw badRequest('The notification URL did not return the validation token with status 200, so the subscription was not registered.')
}

const tagOf = ({ id, modifiedAt }: Subscription): string => `W/"${Buffer.from(`${id};${modifiedAt}`).toString('base64')}"`

const shown = (subscription: Subscription): object => ({
  '@odata.etag': tagOf(subscription),
  subscriptionId: subscription.id,
  notificationUrl: subscription.notificationUrl,
  resource: subscription.resource,
  timestamp: 0,
  userId: subscription.user,
  lastModifiedDateTime: shownStamp(subscription.modifiedAt),
  clientState: subscription.clientState,
  expirationDateTime: shownStamp(new Date(subscription.expiresAt).toISOString().slice(0, -1)),
  systemCreatedAt: shownStamp(subscription.createdAt),
  systemCreatedBy: subscription.user,
  systemModifiedAt: shownStamp(subscription.modifiedAt),
  systemModifiedBy: NO_GUID,
})
