import { afterAll, beforeAll, expect, it } from 'vitest'
import { hanseTechnik } from '../../../../../../prisma/demo/organisations.ts'
import { ERP_READER } from '../../../../../../sandbox/identity/applications.ts'
import { SandboxErp } from '../../../../../support/sandbox-erp.ts'

let erp: SandboxErp
beforeAll(async () => {
  erp = await SandboxErp.open(5)
}, 120_000)
afterAll(() => erp.close())

const calls = () => erp.desk.desk.call.connectors
const ask = (given: object = {}) => calls().companies({ id: null, url: erp.url, signIn: erp.signIn, secret: ERP_READER.clientSecret, ...given })

it('are told by name, and nothing is stored', async () => {
  const { companies, because } = await ask()
  expect(because).toBeNull()
  expect(companies.map(({ name }) => name)).toEqual([hanseTechnik.name, 'CRONUS DE'])
  expect(await erp.desk.desk.count('connector')).toBe(0)
})

it.each([
  ['a wrong secret', { secret: 'falsch' }, 'sign_in_refused'],
  ['a server that nobody has allowed', { url: 'https://elsewhere.example/api/v2.0' }, 'target_not_allowed'],
])('with %s the reason is told instead', async (_what, given, because) => {
  expect(await ask(given)).toEqual({ companies: [], because })
})

it('another environment holds nothing', async () => {
  expect(await ask({ url: erp.url.replace('Production', 'Test') })).toEqual({ companies: [], because: 'nothing_there' })
})

it('come with the kept secret as well, which goes nowhere else', async () => {
  await erp.connect(['items'])
  const kept = { id: erp.desk.id, secret: null }
  expect((await ask(kept)).companies).toHaveLength(2)
  await expect(ask({ ...kept, url: 'https://elsewhere.example/api/v2.0' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(ask({ ...kept, signIn: { ...erp.signIn, tokenUrl: 'https://elsewhere.example/token' } })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  await expect(ask({ id: null, secret: null })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

it('are suggested to be in the own tenant, on servers that are allowed', async () => {
  expect(await calls().places()).toMatchObject({ tenant: erp.desk.desk.firm.tenantId, allowed: { hosts: [] }, suggestion: null })
})
