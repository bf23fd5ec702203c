/** A small Business Central in memory, and clients for it. */
import { generateCompany } from '../../prisma/demo/company/generate-company.ts'
import { hanseOptions } from '../../prisma/demo/demo-world.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import type { DemoErp } from '../../sandbox/business-central/books/demo-books.ts'
import { ERP_READER } from '../../sandbox/identity/applications.ts'
import { type Answer, askToken } from './running.ts'

const DAY = '2026-11-27'

export function smallErp(customers = 40): DemoErp {
  const options = hanseOptions('0194f0a0-0000-7000-8000-000000000001', DAY, 1)
  return { day: DAY, batches: () => generateCompany({ ...options, volume: { ...options.volume, customers } }) }
}

const SCOPE = 'https://api.businesscentral.dynamics.com/.default'

export const erpToken = async (url: string, form: Record<string, string> = {}, tenant = hanseTechnik.tenantId): Promise<Answer> =>
  askToken(
    url,
    { grant_type: 'client_credentials', client_id: ERP_READER.clientId, client_secret: ERP_READER.clientSecret, scope: SCOPE, ...form },
    tenant,
  )

export const erpBase = (url: string, tenant = hanseTechnik.tenantId, environment = 'Production'): string =>
  `${url}/bc/v2.0/${tenant}/${environment}/api/v2.0`

export type Erp = {
  /** Below `api/v2.0`, or a link as it was given. */
  ask: (path: string, headers?: Record<string, string>, method?: string, body?: unknown) => Promise<Answer>
  /** Below the company of the demonstration. */
  read: (path: string, headers?: Record<string, string>) => Promise<Answer>
  /** All records of all pages. @param pageSize as the client prefers it. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into as they come
  all: (path: string, pageSize?: number) => Promise<any[]>
  companyId: string
}

export async function openErp(url: string): Promise<Erp> {
  const token = (await erpToken(url)).body.access_token
  const ask: Erp['ask'] = async (path, headers = {}, method = 'GET', body) => {
    const response = await fetch(path.startsWith('http') ? path : `${erpBase(url)}/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : text }
  }
  const { body } = await ask('companies')
  const companyId: string = body.value[0].id
  const read: Erp['read'] = (path, headers) => ask(`companies(${companyId})/${path}`, headers)
  const all: Erp['all'] = async (path, pageSize = 1000) => {
    const found = []
    for (let link: string | undefined = `companies(${companyId})/${path}`; link; ) {
      const page: Answer = await ask(link, { prefer: `odata.maxpagesize=${pageSize}` })
      if (page.status !== 200) throw new Error(`${page.status} ${JSON.stringify(page.body)}`)
      found.push(...page.body.value)
      link = page.body['@odata.nextLink']
    }
    return found
  }
  return { ask, read, all, companyId }
}
