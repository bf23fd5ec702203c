/** An administrator connects the ERP; what is in it then stands beside the customer. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { seriousFindings } from '../support/axe.ts'
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

const SHIPYARD = 'Bootswerft Fehmarnsund GmbH'

async function openConnections(options: { locale?: string; width?: number; colorScheme?: 'dark' } = {}): Promise<Page> {
  const { locale = 'de-DE', width = 1280, ...rest } = options
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale, timezoneId: 'Europe/Berlin', ...rest })
  await page.goto(`${product.url}/workspace#/settings/connectors`)
  await page.waitForURL((url) => url.origin === product.outlookUrl)
  await page
    .getByText(hanseTechnik.users.find(({ role }) => role === 'admin')!.name)
    .first()
    .click()
  await page.waitForURL((url) => url.origin === product.url)
  return page
}

it('what the ERP holds comes in by itself once it is connected, and what is entered there follows', async () => {
  const page = await openConnections()
  await page.getByText('Noch kein System angebunden', { exact: false }).waitFor()
  await takePicture(page, 'connections-empty')
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('button', { name: 'Angaben der Demonstration einsetzen' }).click()
  await page.getByLabel(/^Geheimer Clientschlüssel/).fill('falsch')
  await page.getByRole('button', { name: 'Verbindung prüfen' }).click()
  await page.getByText('Das ERP lässt die Anmeldung nicht zu', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Angaben der Demonstration einsetzen' }).click()
  await page.getByRole('button', { name: 'Verbindung prüfen' }).click()
  await page.getByText('Die Verbindung steht. 2 Firmen sind da.').waitFor()
  await page.getByLabel(/^Firma/).selectOption(hanseTechnik.name)
  await takePicture(page, 'connections-form')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Anbinden', exact: true }).click()
  const card = page.getByRole('region', { name: 'Business Central', exact: true })
  await card.getByText('Alles geholt').waitFor({ timeout: 120_000 })
  await takePicture(page, 'connections-fetched')
  expect(await seriousFindings(page)).toEqual([])

  const { number } = (await product.control('erp/enter-order', {
    customerNumber: '99001',
    externalDocumentNumber: 'BESTELLT-4711',
    lines: [{ itemNumber: await anItem(), quantity: 3 }],
  })) as { number: string }
  await card.getByRole('button', { name: 'Jetzt holen: Business Central' }).click()
  await card.getByRole('status').getByText('Alles geholt').waitFor()
  await page.goto(`${product.url}/workspace#/`)
  await page.getByRole('textbox').or(page.getByRole('searchbox')).first().fill(SHIPYARD)
  await page.getByRole('row').filter({ hasText: SHIPYARD }).getByRole('link').first().click()
  await page.getByRole('button', { name: /^Aufträge/ }).waitFor()
  await vi.waitFor(
    async () => {
      await page.reload()
      const orders = page.getByRole('button', { name: /^Aufträge/ })
      if ((await orders.getAttribute('aria-expanded')) === 'false') await orders.click()
      for (const order of ['AU-990001', number]) await page.getByText(order).first().waitFor({ timeout: 3_000 })
    },
    { timeout: 60_000, interval: 2_000 },
  )
  await takePicture(page, 'connections-cockpit')
})

async function anItem(): Promise<string> {
  const [first] = await (await fetch(`${product.outlookUrl}/control/erp/records?table=items`)).json()
  return first.number
}

it('what alone cannot be read waits with its reason, and all else comes in', async () => {
  await product.control('erp/trouble', { kind: 'error', status: 403, path: '/salesShipments', times: 1_000 })
  const page = await openConnections()
  const card = page.getByRole('region', { name: 'Business Central', exact: true })
  await card.getByRole('button', { name: 'Jetzt holen: Business Central' }).click()
  await card.getByRole('status').getByText('Nicht alles geholt').waitFor()
  await card.getByText('Lieferscheine: Das kommt gerade nicht herein', { exact: false }).waitFor()
  await card.getByText('einen Berechtigungssatz', { exact: false }).waitFor()
  await takePicture(page, 'connections-refused')
  expect(await seriousFindings(page)).toEqual([])
  await page.close()
})

it.each([
  ['light', 390, 'de-DE', undefined],
  ['dark', 390, 'en-US', 'dark'],
  ['dark', 1280, 'de-DE', 'dark'],
  ['light', 1280, 'en-US', undefined],
] as const)('it can be read in %s at %i pixels in %s', async (_theme, width, locale, colorScheme) => {
  const page = await openConnections({ width, locale, ...(colorScheme && { colorScheme }) })
  await page.getByRole('region', { name: 'Business Central', exact: true }).waitFor()
  await takePicture(page, `connections-${width}-${locale}-${colorScheme ?? 'light'}`)
  expect(await seriousFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await page.close()
})

it('it is paused, changed and removed, and what has come stays', async () => {
  await product.control('erp/clear-troubles', {})
  const page = await openConnections()
  const card = page.getByRole('region', { name: 'Business Central', exact: true })
  await card.getByRole('button', { name: 'Jetzt holen: Business Central' }).click()
  await card.getByRole('status').getByText('Alles geholt').waitFor()
  await card.getByRole('button', { name: 'Anhalten: Business Central' }).click()
  await card.getByText('Angehalten', { exact: true }).waitFor()
  await card.getByRole('button', { name: 'Ändern: Business Central' }).click()
  await card.getByLabel(/^Name/).fill('ERP der Zentrale')
  await takePicture(page, 'connections-change')
  await card.getByRole('button', { name: 'Speichern' }).click()
  const renamed = page.getByRole('region', { name: 'ERP der Zentrale', exact: true })
  await renamed.getByRole('button', { name: 'Entfernen: ERP der Zentrale' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Jetzt entfernen' }).click()
  await page.getByText('Noch kein System angebunden', { exact: false }).waitFor()
})
