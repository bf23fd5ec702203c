/** A sales person asks for an account beside a mail; whoever administers opens it; the prospect is a customer. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { seriousFindings } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { openOutlook, takePicture } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
const jonas = hanseTechnik.users[0]!
const admin = hanseTechnik.users.find(({ role }) => role === 'admin')!

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const SUBJECT = 'Anfrage: Spannfutter für neue Fräse'

async function deliverMail(): Promise<void> {
  const body = 'Guten Tag, bitte bieten Sie uns drei Spannfutter an.\n\nMit freundlichen Grüßen\nNora Neuland'
  const from = { name: 'Nora Neuland', address: 'nora.neuland@neuland-maschinenbau.example' }
  const mail = { subject: SUBJECT, from, to: [{ name: jonas.name, address: jonas.mail }], bodyType: 'text', body, uniqueBody: body }
  await product.control('deliver-mail', { oid: jonas.oid, mail })
}

async function openAsAdministrator(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'de-DE', timezoneId: 'Europe/Berlin' })
  await page.goto(`${product.url}/workspace#/my-day`)
  await page.waitForURL((url) => url.origin === product.outlookUrl)
  await page.getByText(admin.name).first().click()
  await page.waitForURL((url) => url.origin === product.url)
  return page
}

it('goes from the sender of a mail to a customer with a number', async () => {
  await deliverMail()
  const { page, pane, openMail, complaints } = await openOutlook(browser, product)
  await openMail(SUBJECT)
  await pane
    .getByRole('button', { name: /Interessent/ })
    .first()
    .click()
  await pane.getByLabel(/^Firma/).fill('Neuland Maschinenbau GmbH')
  await pane
    .getByRole('button', { name: /Anlegen|Speichern/ })
    .last()
    .click()
  await pane.getByRole('button', { name: 'Kundenkonto anfragen' }).click()
  await pane.getByText('Es fehlt noch: Straße und Hausnummer, Postleitzahl, Ort.').waitFor()
  expect(await pane.getByLabel(/^Rechtsform/).inputValue()).toBe('GmbH')
  await takePicture(page, 'account-form')
  await pane.getByLabel(/^Straße/).fill('Hafenstraße 3')
  await pane.getByLabel(/^Postleitzahl/).fill('23568')
  await pane.getByLabel(/^Ort/).fill('Lübeck')
  await pane.getByRole('button', { name: 'Anfragen', exact: true }).click()
  await pane.getByText(`von ${jonas.name}, bei ${admin.name}`, { exact: false }).first().waitFor()
  await takePicture(page, 'account-waiting')

  const desk = await openAsAdministrator()
  await desk.getByText('Kundenkonto anlegen: Neuland Maschinenbau GmbH').first().waitFor()
  await desk
    .getByRole('button', { name: 'Neuland Maschinenbau GmbH' })
    .or(desk.getByRole('link', { name: 'Neuland Maschinenbau GmbH' }))
    .first()
    .click()
  await desk.getByRole('button', { name: 'Bearbeiten' }).click()
  await desk.getByText('Hafenstraße 3').first().waitFor()
  await takePicture(desk, 'account-request')
  expect(await seriousFindings(desk)).toEqual([])
  await desk.getByLabel('Kundennummer aus dem ERP').fill('99123')
  await desk.getByRole('button', { name: 'Im ERP angelegt' }).click()
  await desk.getByText('Das Kundenkonto ist angelegt.').waitFor()
  await desk.getByText('99123').first().waitFor()
  expect(await desk.getByRole('button', { name: 'Kundenkonto anfragen' }).count()).toBe(0)
  await desk.getByRole('button', { name: 'Rückgängig' }).click()
  await desk.getByRole('button', { name: 'Bearbeiten' }).waitFor()
  expect(complaints()).toEqual([])
})
