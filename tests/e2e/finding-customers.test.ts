/** Customers are found by what people say, and a list is found again as it was left: in one opening of the workspace. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { launchBrowser } from '../support/browser.ts'
import { takePicture } from '../support/outlook.ts'
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

async function openSearch(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'de-DE', timezoneId: 'Europe/Berlin' })
  const page = await context.newPage()
  await page.goto(`${product.url}/workspace#/search`)
  await page.waitForURL((url) => url.origin === product.outlookUrl)
  await page.getByText(hanseTechnik.users[0]!.name).first().click()
  await page.waitForURL((url) => url.origin === product.url)
  return page
}

it('finds half names with a typo and ends of numbers, offers the next step, and keeps words, filter and place in the address', async () => {
  const page = await openSearch()
  const field = page.getByRole('searchbox')
  const hit = page.getByRole('main').getByRole('button')
  for (const text of ['travewrk', 'traveverk', '446730', '4467327']) {
    await field.fill(text)
    await expect.poll(() => hit.first().textContent(), { timeout: 10_000 }).toContain('Travewerk')
  }
  await field.fill('Feinkst')
  await expect.poll(() => hit.first().textContent(), { timeout: 10_000 }).toContain('Feinkost Lindemann')
  await takePicture(page, 'search-misspelt')
  await field.press('Enter')
  await page.getByRole('heading', { name: /Feinkost Lindemann/ }).waitFor()
  await page.goBack()
  expect(await field.inputValue()).toBe('Feinkst')
  await field.fill('')
  await page.getByText('Zuletzt geöffnet').waitFor()
  await takePicture(page, 'search-recent')
  await field.fill('Bootsbau Qwertz')
  await page.getByRole('button', { name: 'Neuen Interessenten anlegen: Bootsbau Qwertz' }).waitFor()
  await takePicture(page, 'search-nothing-found')

  await page.getByRole('link', { name: 'Kunden', exact: true }).click()
  await page.getByLabel('Klasse').selectOption('B2')
  await expect.poll(() => page.url()).toContain('#/customers?class=B2')
  const status = page
    .getByRole('status')
    .filter({ hasText: /Kunden/ })
    .first()
  await expect.poll(() => status.textContent()).toMatch(/^\d\d Kunden$/)
  const narrowed = await status.textContent()
  await page.getByRole('row').nth(8).scrollIntoViewIfNeeded()
  await page.getByRole('row').nth(8).getByRole('link').click()
  await page.getByRole('button', { name: 'Alle Kunden' }).click()
  await expect.poll(() => status.textContent()).toBe(narrowed)
  await page.reload()
  await page.waitForURL((url) => url.hash.includes('class=B2'))
  await takePicture(page, 'list-narrowed')
})
