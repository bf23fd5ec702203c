/** An administrator brings in an export that nobody has seen before: assigns, checks, corrects, and takes it back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { seriousFindings } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { takePicture } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
/** Of a customer of the demonstration. */
const NUMBER = '10004'
const folder = mkdtempSync(path.join(tmpdir(), 'exports-'))

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function openAsAdministrator(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'de-DE', timezoneId: 'Europe/Berlin' })
  await page.goto(`${product.url}/workspace#/erp-data`)
  await page.waitForURL((url) => url.origin === product.outlookUrl)
  await page
    .getByText(hanseTechnik.users.find(({ role }) => role === 'admin')!.name)
    .first()
    .click()
  await page.waitForURL((url) => url.origin === product.url)
  return page
}

async function openCustomer(page: Page): Promise<void> {
  await page.goto(`${product.url}/workspace#/`)
  await page.getByRole('textbox').or(page.getByRole('searchbox')).first().fill(NUMBER)
  await page.getByRole('row').filter({ hasText: NUMBER }).getByRole('link').first().click()
  // It stays as it was left, also for the next customer.
  const section = page.getByRole('button', { name: /^Aufträge/ })
  await section.waitFor()
  if ((await section.getAttribute('aria-expanded')) === 'false') await section.click()
}

it('an unknown export is assigned, checked, brought in, corrected, seen at its customer, and taken back', async () => {
  const file = path.join(folder, 'bestand.csv')
  writeFileSync(file, `Nr;Kd;vom;Stk;Bez;EP\n777001;${NUMBER};02.11.2026;5;Sonderbohrer 12 lang;19,90\n777002;99999;03.11.2026;1;Fräser;8,50\n`)

  const page = await openAsAdministrator()
  await page.getByRole('button', { name: 'Dateien wählen', disabled: false }).waitFor()
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.getByLabel(/^Die Datei enthält/).selectOption({ label: 'Aufträge' })
  for (const [field, column] of [
    [/^Auftragsnummer/, 'Nr'],
    [/^Kundennummer/, 'Kd'],
    [/^Auftragsdatum/, 'vom'],
  ] as const)
    await page.getByLabel(field).first().selectOption(column)
  await page.getByRole('button', { name: /^Weitere Felder/ }).click()
  for (const [field, column] of [
    [/^Menge/, 'Stk'],
    [/^(Artikel)?[Bb]ezeichnung/, 'Bez'],
    [/^Einzelpreis/, 'EP'],
  ] as const)
    await page.getByLabel(field).first().selectOption(column)
  await takePicture(page, 'import-assigning')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Prüfen' }).click()

  const rejected = page.getByRole('region', { name: 'Abgelehnte Zeilen' })
  await rejected.getByText('nennt einen Kunden, der aus dieser Quelle nicht bekannt ist', { exact: false }).first().waitFor()
  await takePicture(page, 'import-checked')
  expect(await seriousFindings(page)).toEqual([])
  const [lines] = await Promise.all([
    page.waitForEvent('download'),
    rejected.getByRole('button', { name: 'Abgelehnte Zeilen herunterladen' }).click(),
  ])
  await page.getByRole('button', { name: 'Den einen richtigen einspielen' }).click()
  await page.getByText('Die Daten sind im Kundencockpit zu sehen.').waitFor()

  const corrected = path.join(folder, 'berichtigt.csv')
  writeFileSync(corrected, readFileSync(await lines.path(), 'utf8').replace('99999', NUMBER))
  await page.locator('input[type=file]').last().setInputFiles(corrected)
  await page.getByRole('button', { name: 'Alles einspielen' }).click()
  await page.getByText('Die Daten sind im Kundencockpit zu sehen.').waitFor()
  await takePicture(page, 'import-done')

  await openCustomer(page)
  await page.getByText('777001').first().waitFor()
  await page.getByText('777002').first().waitFor()
  await takePicture(page, 'import-seen-in-cockpit')

  await page.goto(`${product.url}/workspace#/erp-data`)
  await page.getByRole('button', { name: /^Zurücknehmen: .*berichtigt/ }).click()
  await page.getByRole('button', { name: 'Jetzt zurücknehmen' }).click()
  await page.getByText('zurückgenommen', { exact: true }).first().waitFor()
  await openCustomer(page)
  await page.getByText('777002').first().waitFor({ state: 'detached' })
  await page.getByText('777001').first().waitFor()
}, 120_000)
