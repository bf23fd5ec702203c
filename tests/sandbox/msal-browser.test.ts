import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import * as esbuild from 'esbuild'
import { decodeJwt } from 'jose'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { launchBrowser } from '../support/browser.ts'
import { CLIENT, jonas, start } from './running.ts'

let sandbox: RunningSandbox
let product: Server
let productUrl: string
let browser: Browser
let settings = ''

beforeAll(async () => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(import.meta.dirname, 'msal-browser-page.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  const script = outputFiles[0]!.text
  product = createServer((request, response) => {
    if (request.url === '/settings') return response.end(settings)
    if (request.url === '/page.js') return response.setHeader('content-type', 'text/javascript').end(script)
    response.setHeader('content-type', 'text/html').end('<!doctype html><body><script type="module" src="/page.js"></script>')
  }).listen(0, '127.0.0.1')
  await once(product, 'listening')
  productUrl = `http://localhost:${(product.address() as AddressInfo).port}`
  sandbox = await start({ productUrl })
  const metadata = await (await fetch(`${sandbox.url}/organizations/v2.0/.well-known/openid-configuration`)).text()
  settings = JSON.stringify({ clientId: CLIENT, authorityHost: new URL(sandbox.url).host, metadata })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await sandbox?.close()
  product?.close()
})

it('msal-browser signs in over the account page by redirect and renews the token', async () => {
  const page = await browser.newPage({ locale: 'de-DE' })
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(`${productUrl}/workspace`)
  await page.getByRole('heading', { name: 'Konto auswählen' }).waitFor()
  expect(faults).toEqual([])
  await page.getByRole('link', { name: jonas.name }).click()
  await page.waitForURL(`${productUrl}/**`)
  const shown = await page.locator('body', { hasText: '{' }).textContent()
  const result = JSON.parse(shown ?? '')
  expect(result).toMatchObject({ state: 'zustand', isCached: true })
  expect(decodeJwt(result.first)).toMatchObject({ oid: jonas.oid, aud: CLIENT, scp: 'access' })
  expect(decodeJwt(result.renewed).uti).not.toBe(decodeJwt(result.first).uti)
  await page.close()
})
