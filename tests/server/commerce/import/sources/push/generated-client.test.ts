/** A client that nobody has touched, made of the description by somebody else's generator, against the running server. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Validator } from '@seriousme/openapi-schema-validator'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Entity, entities } from '../../../../../../domain/commerce/import/mapping/entities.ts'
import { clearableFields } from '../../../../../../domain/commerce/import/records/record-fields.ts'
import { describePush } from '../../../../../../server/commerce/import/sources/push/open-api.ts'
import { PushDesk } from '../../../../../support/push-desk.ts'

const run = promisify(execFile)

/** What a firm's own program does with it: it is checked against the types that were made, too. */
const CONSUMER = `import { defaults, pushCustomer, pushOrder, type Answer, type Problem } from './client.ts'

export async function nightly(baseUrl: string, key: string): Promise<{ customers: Answer; cleared: Answer; order: Answer; problem: Problem }> {
  defaults.baseUrl = baseUrl
  defaults.headers = { authorization: \`Bearer \${key}\` }
  const customers = await pushCustomer('night-1-customers', { rows: [{ number: '00417', name: 'Nordlicht GmbH', city: null, employees: 12, phone: '0431 1234567' }] }, { acceptLanguage: 'en' })
  if (customers.status !== 200) throw new Error(customers.data.detail)
  const cleared = await pushCustomer('night-2-customers', { rows: [{ number: '00417', name: 'Nordlicht GmbH', clear: ['phone', 'vatId'] }] })
  if (cleared.status !== 200) throw new Error(cleared.data.detail)
  const order = await pushOrder('night-1-orders', {
    rows: [{ number: 'A-1', customerNumber: '00417', date: '2026-03-01', productName: 'Anker', quantity: 2, unitPrice: '0.10' }],
  })
  if (order.status !== 200) throw new Error(order.data.detail)
  const again = await pushOrder('night-1-orders', { rows: [{ number: 'A-2' }] })
  if (again.status === 200) throw new Error('It should have been refused')
  return { customers: customers.data, cleared: cleared.data, order: order.data, problem: again.data }
}
`
/** What the types have to refuse. */
const WRONG = `import { pushCustomer } from './client.ts'
export const wrong = () => pushCustomer('name', { rows: [{ number: 7, nummer: '7' }] })
export const full = () => pushCustomer('name', { rows: [{ number: '7', name: 'Nord', clear: ['name'] }] })
`

let push: PushDesk
let folder: string
beforeAll(async () => {
  push = await PushDesk.open()
  // Where the generated file finds what it is made for.
  mkdirSync('dist', { recursive: true })
  folder = mkdtempSync(path.join('dist', 'client-'))
}, 90_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await push.close()
})

describe('the description of the interface', () => {
  it.each(['de', 'en'] as const)('is valid OpenAPI 3.1 in %s', async (language) => {
    const validator = new Validator()
    expect(await validator.validate({ ...describePush('https://cockpit.example/api/v1', language) })).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  it('names each field of each kind that files bring in, with a word for it', () => {
    const { paths, components } = describePush('https://cockpit.example/api/v1', 'de')
    expect(Object.keys(paths)).toEqual(Object.keys(entities).map((kind) => `/${kind}`))
    const schemas = Object.values(components.schemas as Record<string, { properties: Record<string, { description?: string }> }>)
    for (const [at, kind] of (Object.keys(entities) as Entity[]).entries()) {
      const isClearing = clearableFields(kind).length > 0
      expect(Object.keys(schemas[at]?.properties ?? {})).toEqual([...Object.keys(entities[kind]), ...(isClearing ? ['clear'] : [])])
      for (const [field, { description }] of Object.entries(schemas[at]?.properties ?? {})) expect(description, `${kind}.${field}`).not.toBe(field)
    }
  })

  it('can be read by anybody, in the language that is asked for', async () => {
    const answer = await push.app.inject({ url: '/api/v1/openapi.json', headers: { 'accept-language': 'en' } })
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(describePush('https://cockpit.example/api/v1', 'en'))))
  })
})

describe('a client that is generated from it', () => {
  it('compiles, pushes, is told what became of each row, and why something is refused', async () => {
    const address = await push.app.listen({ port: 0, host: '127.0.0.1' })
    const [client, consumer] = [path.join(folder, 'client.ts'), path.join(folder, 'consumer.ts')]
    await run(process.execPath, ['node_modules/oazapfts/dist/cli.js', `${address}/api/v1/openapi.json`, client])
    writeFileSync(consumer, CONSUMER)
    writeFileSync(path.join(folder, 'wrong.ts'), WRONG)
    await compile(consumer)
    await expect(compile(path.join(folder, 'wrong.ts'))).rejects.toMatchObject({ stdout: expect.stringContaining('TS2322') })
    const outfile = path.join(folder, 'consumer.mjs')
    await build({ entryPoints: [consumer], outfile, bundle: true, platform: 'node', format: 'esm' })
    const { nightly } = (await import(pathToFileURL(path.resolve(outfile)).href)) as { nightly: (url: string, key: string) => Promise<unknown> }
    expect(await nightly(`${address}/api/v1`, push.key)).toMatchObject({
      customers: { rows: [{ row: 1, externalId: '00417', verdict: 'new', message: 'Newly entered' }] },
      cleared: { rows: [{ row: 1, externalId: '00417', verdict: 'changed' }] },
      order: { rows: [{ row: 1, externalId: 'A-1', verdict: 'new' }] },
      problem: { status: 409, reason: 'other_content' },
    })
  }, 120_000)
})

const compile = (file: string) =>
  run('node_modules/.bin/tsc', [
    ...['--noEmit', '--ignoreConfig', '--strict', '--target', 'es2022', '--lib', 'es2022,dom'],
    ...['--module', 'nodenext', '--skipLibCheck', '--allowImportingTsExtensions', file],
  ])
