/** `npm start` as an administrator meets it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort, type Product, startProduct } from '../support/product.ts'

const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'start-'))
let product: Product

beforeAll(async () => {
  product = await startProduct({ DATA_DIR })
})
afterAll(async () => {
  await product?.stop()
  rmSync(DATA_DIR, { recursive: true, force: true, maxRetries: 5 })
})

/** Runs the server until it ends by itself. */
async function startInVain(environment: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const server = spawn(process.execPath, ['dist/server/main.js'], { env: { PATH: process.env.PATH, ...environment } })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes))
  const [code] = await once(server, 'exit')
  return { code, said }
}

/** Status of a GET with a Host header of one's own. */
async function statusFor(url: string, host: string): Promise<number | undefined> {
  const call = request(url, { headers: { host } }).end()
  const [answer] = await once(call, 'response')
  answer.resume()
  return answer.statusCode
}

const demoToken = async (): Promise<string> => {
  const answer = await fetch(`${product.outlookUrl}/organizations/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: '5a2b9c10-3d4e-4f50-8a61-72839405a6b7',
      client_secret: 'demo-client-secret',
      scope: 'openid api://5a2b9c10-3d4e-4f50-8a61-72839405a6b7/access',
      username: 'jonas.petersen@hanse-technik.example',
      password: 'demo',
    }),
  })
  return ((await answer.json()) as { access_token: string }).access_token
}

const total = async (): Promise<number> => {
  const answer = await fetch(`${product.url}/trpc/customers.list`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await demoToken()}` },
    body: JSON.stringify({ text: '', classes: [], kinds: [], careTeamUserId: null, noContactForDays: null, sort: 'name', cursor: null }),
  })
  return ((await answer.json()) as { result: { data: { total: number } } }).result.data.total
}

describe('the start', () => {
  it('says where Outlook, the workspace and the health page are', () => {
    for (const address of [product.outlookUrl, `${product.url}/workspace`, `${product.url}/readyz`]) expect(product.output()).toContain(address)
  })

  it('answers health, and both ports refuse foreign host names', async () => {
    expect(await (await fetch(`${product.url}/healthz`)).json()).toEqual({ status: 'ok' })
    for (const url of [product.url, product.outlookUrl]) {
      expect(await statusFor(url, 'evil.example')).toBe(421)
      expect(await statusFor(url, new URL(url).host)).not.toBe(421)
    }
  })

  it('serves the pane and the workspace', async () => {
    for (const page of ['pane.html', 'workspace']) {
      const answer = await fetch(`${product.url}/${page}`)
      expect([answer.status, (await answer.text()).includes('<div id="root"></div>')]).toEqual([200, true])
    }
  })

  it('refuses a second process on the same data with one clear sentence', async () => {
    const { code, said } = await startInVain({ DATA_DIR, PORT: `${await freePort()}`, SANDBOX_PORT: `${await freePort()}` })
    expect(code).toBe(1)
    expect(said).toMatch(/^Another process already uses the data/)
    expect(said).not.toMatch(/\n\s+at /)
  })

  it('names all missing variables together', async () => {
    const { code, said } = await startInVain({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' })
    expect(code).toBe(1)
    for (const name of ['PUBLIC_URL', 'ENTRA_CLIENT_ID', 'ENTRA_CLIENT_SECRET', 'SECRET_KEY']) expect(said).toContain(name)
  })

  it('stops cleanly on Ctrl-C and keeps the data', async () => {
    const before = await total()
    expect(before).toBeGreaterThan(250)
    expect(await product.stop('SIGINT')).toBe(0)
    product = await startProduct({ DATA_DIR })
    expect(await total()).toBe(before)
  })
})
