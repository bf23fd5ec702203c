/** Every page of the workspace has a heading and nothing serious for axe, in the light and in the dark. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { insideLists } from '../../addin/inside-filter.ts'
import { demoWorld } from '../../prisma/demo/demo-world.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { seriousFindings } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

async function openWorkspace(role: 'head_of_sales' | 'admin'): Promise<Page> {
  const { name } = hanseTechnik.users.find((user) => user.role === role)!
  // Without motion, so that no colour is met on its way from the light to the dark.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`${product.url}/workspace#/settings/mailbox`)
  await page.waitForURL((url) => url.origin === product.outlookUrl)
  await page.getByText(name).first().click()
  await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor()
  return page
}

/** By page, what is wrong there. Colours alone change in the dark. */
async function sweep(page: Page, addresses: readonly string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const address of addresses) {
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, address)
    const heading = page.getByRole('heading', { level: 1 })
    await heading.waitFor({ timeout: 10_000 }).catch(() => {
      throw new Error(`${address} has no heading`)
    })
    const light = await seriousFindings(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await seriousFindings(page, ['color-contrast'])
    await page.emulateMedia({ colorScheme: 'light' })
    if (light.length + dark.length > 0) found[address] = [...light, ...dark]
  }
  return found
}

it('every page of who leads', async () => {
  const [customer] = demoWorld(JSON.parse(readFileSync(path.join(product.dataDirectory, 'demonstration.json'), 'utf8'))).customers
  const page = await openWorkspace('head_of_sales')
  const pages = [
    'this-week',
    'coverage',
    'customers',
    `customers/${customer!.id}`,
    'planner',
    'my-day',
    ...Object.values(insideLists).map((list) => `inside-sales/${list}?whose=all`),
    'on-the-road',
    'team-mailbox',
    'search',
  ]
  expect(
    await sweep(
      page,
      [...pages, `visit-sheet/${customer!.id}/customer`].map((name) => `#/${name}`),
    ),
  ).toEqual({})
}, 90_000)

it('every page of the settings', async () => {
  const page = await openWorkspace('admin')
  await page.locator('a[href="#/settings/mailboxes"]').waitFor()
  const links = await page.locator('a[href^="#/settings/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const sections = [...new Set(links)]
  expect(sections.length).toBeGreaterThan(10)
  expect(await sweep(page, sections)).toEqual({})
}, 90_000)
