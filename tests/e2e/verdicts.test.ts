/** Why a mail was logged or not, and the click that changes it; the lists in the settings. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DemoCustomer } from '../../prisma/demo/customer.ts'
import { demoWorld } from '../../prisma/demo/demo-world.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Outlook, type OutlookOptions, openOutlook, takePicture } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
let customer: DemoCustomer
let other: DemoCustomer
const [jonas] = hanseTechnik.users
const team = hanseTechnik.users.find(({ mailbox }) => mailbox === 'shared')

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  const { customers } = demoWorld(JSON.parse(readFileSync(path.join(product.dataDirectory, 'demonstration.json'), 'utf8')))
  customer = customers.find(({ castRoles, contacts }) => castRoles.includes('large') && contacts.length > 0)!
  other = customers.find((each) => each !== customer && each.kind === 'customer' && each.contacts.some(({ emails }) => emails.length > 0))!
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const contact = ({ contacts } = customer) => {
  const found = contacts.find(({ emails }) => emails.length > 0)!
  return { name: found.surname, address: found.emails[0]! }
}
const deliver = (mail: object, oid = jonas!.oid): Promise<unknown> =>
  product.control('deliver-mail', { oid, mail: { to: [{ name: jonas!.name, address: jonas!.mail }], ...mail } })

async function within(options: OutlookOptions, story: (outlook: Outlook) => Promise<void>): Promise<void> {
  const outlook = await openOutlook(browser, product, options)
  await story(outlook)
  expect(outlook.complaints()).toEqual([])
  await outlook.close()
}

const why = ({ pane }: Outlook) => pane.getByRole('region', { name: /Stand dieser Mail|State of this mail/ })

describe('beside a mail', () => {
  it('a newsletter of a customer is logged after one click', async () => {
    await within({ pane: 320 }, async (outlook) => {
      await outlook.pane.getByRole('button', { name: 'Postfach verbinden' }).click()
      await outlook.pane.getByRole('button', { name: 'Verbindung beenden' }).waitFor()
      await deliver({ subject: 'Hausmesse', from: contact(), headers: [{ name: 'List-Unsubscribe', value: '<x>' }] })
      await outlook.openMail('Hausmesse')
      const always = why(outlook).getByRole('button', { name: 'Diesen Absender immer erfassen' })
      while (!(await comes(always))) {
        await reopen(outlook, 'Hausmesse')
        await why(outlook).getByRole('button', { name: 'Warum?' }).click()
      }
      await takePicture(outlook.page, 'why-newsletter')
      await always.click()
      while (!(await comes(why(outlook).getByText(/[Ee]rfasst am/)))) await reopen(outlook, 'Hausmesse')
      await takePicture(outlook.page, 'why-always')
    })
  }, 180_000)

  it('an exclusion says how many mails it would have kept out, and an absence stands in the header', async () => {
    await deliver({ subject: 'Anfrage Kugellager', from: contact(other) })
    await deliver({
      subject: 'Automatische Antwort: Besuch',
      from: contact(other),
      headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }],
      body: 'Ich bin bis 31.12. im Urlaub. Frau Klein vertritt mich.',
      uniqueBody: 'Ich bin bis 31.12. im Urlaub. Frau Klein vertritt mich.',
      bodyType: 'text',
    })
    await within({ pane: 450, theme: 'dark' }, async (outlook) => {
      await outlook.openMail('Anfrage Kugellager')
      while (!(await comes(why(outlook).getByText(/[Ee]rfasst am/)))) await reopen(outlook, 'Anfrage Kugellager')
      await outlook.pane.getByText(/abwesend, Vertretung: Frau Klein/).waitFor()
      await why(outlook).getByRole('button', { name: 'Warum?' }).click()
      await why(outlook).getByRole('button', { name: 'Diesen Absender nie erfassen' }).click()
      await why(outlook)
        .getByText(/schon erfasste Mail/)
        .waitFor()
      await takePicture(outlook.page, 'why-offer-dark')
      await why(outlook).getByRole('button', { name: 'Behalten' }).click()
    })
  }, 120_000)

  it('a mail in the team mailbox is taken by one click, for everybody to see', async () => {
    const page = await openSettings('Jan Brandt', '#/settings/mailboxes')
    await page.getByLabel('Adresse des Postfachs').fill(team!.mail)
    await page.getByRole('button', { name: 'Verbinden' }).click()
    await page.getByText(team!.name).first().waitFor()
    const at = `${new Date().toISOString().slice(0, 19)}Z`
    const mail = { subject: 'An den Vertrieb', from: contact(), internetMessageId: '<team@kunde.example>', sentAt: at, receivedAt: at }
    for (const { oid } of [jonas!, team!]) await deliver(mail, oid)
    await within({ pane: 320 }, async (outlook) => {
      await outlook.openMail('An den Vertrieb')
      const take = why(outlook).getByRole('button', { name: 'Übernehme ich' })
      while (!(await comes(take))) await reopen(outlook, 'An den Vertrieb')
      await take.click()
      await why(outlook).getByText('Von Ihnen übernommen').waitFor()
      await takePicture(outlook.page, 'team-mail')
    })
  }, 240_000)

  it('somebody unknown: why, and what helps', async () => {
    await deliver({ subject: 'Fremde Anfrage', from: { name: 'Nora Neu', address: 'nora@neu-firma.example' } })
    await within({ pane: 320, language: 'en-US', theme: 'dark' }, async (outlook) => {
      await outlook.openMail('Fremde Anfrage')
      while (!(await comes(why(outlook).getByText('Nobody on the mail is known.')))) {
        await reopen(outlook, 'Fremde Anfrage')
        await why(outlook).getByRole('button', { name: 'Why?' }).click()
      }
      await takePicture(outlook.page, 'why-unknown-dark')
    })
  }, 120_000)
})

/** Whether something shows by itself. */
const comes = (sought: Locator): Promise<boolean> =>
  sought.waitFor({ timeout: 2_000 }).then(
    () => true,
    () => false,
  )

/** Another mail and back: the pane asks anew. */
async function reopen(outlook: Outlook, subject: string): Promise<void> {
  await outlook.page.getByRole('option').nth(3).click()
  await outlook.page.waitForTimeout(500)
  await outlook.openMail(subject)
  await outlook.page.waitForTimeout(500)
}

it('the administrator keeps the lists of the company', async () => {
  const page = await openSettings('Jan Brandt', '#/settings/gateways')
  await page.getByRole('button', { name: 'Webformular' }).click()
  await page.getByLabel('Absender (Adresse oder @domain)').fill('formular@web.example')
  await page.getByRole('button', { name: 'Hinzufügen' }).click()
  await page.getByText('Webformular · Kunde steht in Text (E-Mail: …)').waitFor()
  await takePicture(page, 'settings-gateways')
  await page.getByRole('link', { name: 'Ausnahmen für alle' }).click()
  await page.getByLabel('Adresse, Domain oder Name').fill('@Kanzlei.example')
  await page.getByRole('button', { name: 'Hinzufügen' }).click()
  await page.getByText('kanzlei.example', { exact: true }).waitFor()
  await takePicture(page, 'settings-exclusions')
  await page.getByRole('button', { name: 'kanzlei.example entfernen' }).click()
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await page.getByText('kanzlei.example', { exact: true }).waitFor()
}, 60_000)

async function openSettings(name: string, hash: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 }, locale: 'de-DE', timezoneId: 'Europe/Berlin' })
  const page = await context.newPage()
  await page.goto(`${product.url}/workspace${hash}`)
  await page.waitForURL((url) => url.origin === product.outlookUrl)
  await page.getByText(name).first().click()
  await page.waitForURL((url) => url.origin === product.url)
  return page
}
