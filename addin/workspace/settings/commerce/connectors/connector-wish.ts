/** What an administrator says of Business Central, and the addresses that are made of it. */
import type { Inputs, Outputs } from '../../../../api.ts'

export type Places = Outputs['connectors']['places']
export type ConnectorLine = Outputs['connectors']['list'][number]

/** `companyId` empty: not chosen. `secret` empty: of a connector that is there the kept one. */
export type ConnectorWish = {
  name: string
  tenant: string
  environment: string
  clientId: string
  secret: string
  companyId: string
  source: string
  everyMinutes: number
  sets: ConnectorLine['sets'][number]['name'][]
}

const TENANT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const SOURCE = /^[a-z0-9][a-z0-9._-]{0,39}$/

export const isSource = (text: string): boolean => SOURCE.test(text.trim().toLowerCase())

export function firstWish({ tenant }: Places, sets: ConnectorWish['sets']): ConnectorWish {
  return {
    name: 'Business Central',
    tenant,
    environment: 'Production',
    clientId: '',
    secret: '',
    companyId: '',
    source: 'erp',
    everyMinutes: 15,
    sets,
  }
}

/** As it was said before. */
export function wishOf({ name, settings, source, everyMinutes }: ConnectorLine): ConnectorWish {
  const [, tenant = '', environment = '', companyId = ''] = /\/v2\.0\/([^/]+)\/([^/]+)\/api\/v2\.0\/companies\(([^)]+)\)$/.exec(settings.url) ?? []
  const clientId = settings.signIn.method === 'client_credentials' ? settings.signIn.clientId : ''
  const decoded = decodeURIComponent(environment)
  return { name, tenant, environment: decoded, clientId, secret: '', companyId, source, everyMinutes, sets: [...settings.sets] }
}

/** Of the interface, without a company. */
export const interfaceUrl = ({ businessCentralUrl }: Places, { tenant, environment }: ConnectorWish): string =>
  `${businessCentralUrl}/v2.0/${tenant.trim()}/${encodeURIComponent(environment.trim())}/api/v2.0`

export const signInOf = ({ signInUrl, scope }: Places, { tenant, clientId }: ConnectorWish): Inputs['connectors']['create']['signIn'] => ({
  method: 'client_credentials',
  tokenUrl: `${signInUrl}/${tenant.trim()}/oauth2/v2.0/token`,
  scope,
  clientId: clientId.trim(),
})

/** Whether the connection can be tried. `isKnown`: its secret is kept. */
export const canTest = ({ tenant, environment, clientId, secret }: ConnectorWish, isKnown: boolean): boolean =>
  TENANT.test(tenant.trim()) && environment.trim() !== '' && clientId.trim() !== '' && (isKnown || secret !== '')

export const canSave = (wish: ConnectorWish, isKnown: boolean): boolean =>
  canTest(wish, isKnown) && wish.companyId !== '' && wish.name.trim() !== '' && isSource(wish.source) && wish.sets.length > 0
