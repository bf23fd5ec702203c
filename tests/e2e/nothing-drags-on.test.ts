/** What is not to drag on: the list of quotes that inside sales chase, and a complaint that waits for the customer. His own mail moves both, without a hand. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { complaintsDe } from '../../addin/texts/commerce/complaints/de.ts'
import { quotesDe } from '../../addin/texts/commerce/quotes/de.ts'
import { deskDe } from '../../addin/texts/desk/de.ts'
import type { DemoCustomer } from '../../prisma/demo/customer.ts'
import { demoWorld } from '../../prisma/demo/demo-world.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Outlook, openOutlook, takePicture } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

const LONGEST_WAIT_MS = 90_000

let product: Product
let browser: Browser
let outlook: Outlook
let customers: readonly DemoCustomer[]
const jonas = hanseTechnik.users.find(({ surname }) => surname === 'Petersen')!
const petra = hanseTechnik.users.find(({ surname }) => surname === 'Klein')!

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ POLL_SECONDS: '10', TOLD_POLL_SECONDS: '10' }), launchBrowser()])
  customers = demoWorld(JSON.parse(readFileSync(path.join(product.dataDirectory, 'demonstration.json'), 'utf8'))).customers
  outlook = await openOutlook(browser, product, { pane: 450 })
  await outlook.pane.getByRole('button', { name: 'Postfach verbinden' }).click()
  await outlook.pane.getByText(/^Postfach zuletzt .+ gelesen, 0 warten/).waitFor({ timeout: LONGEST_WAIT_MS })
})
afterAll(async () => {
  expect(outlook.complaints()).toEqual([])
  await browser?.close()
  await product?.stop()
})

async function deliver({ contacts }: DemoCustomer, subject: string, body: string): Promise<void> {
  const { givenName, surname, emails } = contacts.find(({ emails }) => emails.length > 0)!
  const from = { name: `${givenName} ${surname}`, address: emails[0]! }
  await product.control('deliver-mail', {
    oid: jonas.oid,
    mail: { subject, from, to: [{ name: jonas.name, address: jonas.mail }], bodyType: 'text', body },
  })
}

async function openWorkspace(name: string, hash: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'de-DE', timezoneId: 'Europe/Berlin' })
  const page = await context.newPage()
  await page.goto(`${product.url}/workspace${hash}`)
  await page.waitForURL((url) => url.origin === product.outlookUrl)
  await page.getByText(name).first().click()
  await page.waitForURL((url) => url.origin === product.url)
  return page
}

const print = (what: string, since: number): void => console.log(`${what}: ${((performance.now() - since) / 1000).toFixed(1)} s after the mail`)

it("inside sales find Monday's quotes to chase, open one at its customer, and lose from the list whose customer has written", async () => {
  const page = await openWorkspace(petra.name, '#/inside-sales/quotes-to-chase?whose=all')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const rows = page.getByRole('table').getByRole('row')
  await rows.nth(1).waitFor()
  await takePicture(page, 'quotes-to-chase')
  const linked = await page.getByRole('table').getByRole('link').allInnerTexts()
  const customer = customers.find(({ name, contacts }) => linked.includes(name) && contacts.some(({ emails }) => emails.length > 0))!
  await page.getByRole('table').getByRole('link', { name: customer.name }).first().click()
  await page.getByRole('heading', { level: 1, name: customer.name }).waitFor()
  await page.goBack()
  await rows.nth(1).waitFor()

  const begun = performance.now()
  await deliver(customer, 'Zu Ihrem Angebot', 'Guten Tag,\n\nwir prüfen Ihr Angebot und melden uns nächste Woche.')
  await expect
    .poll(
      async () => {
        await page.reload()
        await rows.nth(1).waitFor()
        return await page.getByRole('table').getByRole('link', { name: customer.name }).count()
      },
      { timeout: LONGEST_WAIT_MS, interval: 500 },
    )
    .toBe(0)
  print('a quote is no longer to be chased', begun)
  expect(await page.getByText(quotesDe.nothing).count()).toBe(0)
})

it("a complaint's clock stands while the customer has to answer, and goes on by his mail", async () => {
  const customer = customers.find(({ castRoles, contacts }) => castRoles.includes('large') && contacts.some(({ emails }) => emails.length > 0))!
  const { pane, page } = outlook
  await deliver(customer, 'Palette beschädigt', 'Guten Tag,\n\neine Palette ist beschädigt angekommen.')
  await outlook.openMail('Palette beschädigt')
  await pane.getByRole('button', { name: deskDe.more.complaint, exact: true }).click()
  const form = pane.getByRole('form', { name: complaintsDe.form.title })
  await form.getByRole('button', { name: complaintsDe.kinds.damaged }).click()
  await form.getByRole('button', { name: complaintsDe.form.enter, exact: true }).click()
  await pane.getByRole('button', { name: deskDe.saved.show }).click()
  await pane.getByRole('button', { name: complaintsDe.pause.begin }).click()
  await pane.getByLabel(complaintsDe.pause.because).fill('Fotos')
  await pane.getByRole('button', { name: complaintsDe.pause.start }).click()
  await pane.getByRole('button', { name: complaintsDe.pause.resume }).waitFor()

  const begun = performance.now()
  await deliver(customer, 'AW: Palette beschädigt', 'Guten Tag,\n\nanbei die Fotos.')
  await pane.getByText(/Der Kunde hat sich am .* gemeldet, die Frist läuft weiter\./).waitFor({ timeout: LONGEST_WAIT_MS })
  print('the clock goes on', begun)
  await takePicture(page, 'complaint-goes-on')
})
