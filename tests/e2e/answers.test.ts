/** A customer asks where his order is: it is recognised, and one click puts the sentence with its confirmed date into the reply, in his language. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DemoCustomer } from '../../prisma/demo/customer.ts'
import { type DemoWorld, demoWorld } from '../../prisma/demo/demo-world.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { launchBrowser } from '../support/browser.ts'
import { openOutlook, takePicture } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
let world: DemoWorld
const [jonas] = hanseTechnik.users

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  world = demoWorld(JSON.parse(readFileSync(path.join(product.dataDirectory, 'demonstration.json'), 'utf8')))
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

type Row = Record<string, unknown>

const rowsOf = (table: string): Row[] =>
  [...world.organisations[0]!.batches()].flatMap((batch) =>
    batch.table === table ? batch.rows.map((row) => Object.fromEntries(batch.columns.map((column, i) => [column, row[i]]))) : [],
  )

/** An order that is to come on one confirmed day, with a German contact of its customer. */
function confirmedOrder(): { order: Row; customer: DemoCustomer; address: string } {
  const scattered = new Set(rowsOf('order_line').flatMap(({ order_id, promised_on }) => (promised_on === null ? [] : [order_id])))
  const open = rowsOf('customer_order').filter(
    ({ id, status, promised_on }) => status === 'open' && String(promised_on) > world.day && !scattered.has(id),
  )
  for (const order of open) {
    const customer = world.customers.find(({ id }) => id === order.customer_id)
    const contact = customer?.contacts.find(({ emails, language }) => emails.length > 0 && language === 'de')
    if (customer && contact) return { order, customer, address: contact.emails[0]! }
  }
  throw new Error('The demonstration has no order that is to come')
}

/** The mail that the demonstration holds itself. */
const subjectOf = (begins: RegExp): string => {
  const mails = world.mailboxes.find(({ oid }) => oid === jonas!.oid)!.mails
  return mails.findLast(({ subject, body }) => begins.test(subject) && /Montage einplanen|installation/.test(body))!.subject
}

const draftText = (page: Page): Promise<string> =>
  page
    .getByRole('main', { name: /^(Neue Nachricht|AW: )/ })
    .getByRole('textbox')
    .last()
    .inputValue()

it('an order is recognised in the mail that asks for it, and its confirmed date stands in the reply at one click', async () => {
  const { order, address } = confirmedOrder()
  const number = String(order.number)
  const mail = { conversationKey: 'where', from: { name: 'Kunde', address }, bodyType: 'text' }
  await product.control('deliver-mail', {
    oid: jonas!.oid,
    mail: { ...mail, subject: 'Liefertermin?', body: `Guten Tag,\n\nwo bleibt unser Auftrag ${number}?` },
  })
  const { page, pane, openMail, complaints, close } = await openOutlook(browser, product)
  await openMail('Liefertermin?')
  const box = pane.getByRole('region', { name: 'Antwort aus Ihren Daten' })
  const text = box.getByRole('region', { name: 'Das steht dann in der Mail' })
  await text.waitFor()
  const day = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(String(order.promised_on)))
  expect(await text.innerText()).toMatch(new RegExp(`${number}.* ist für den ${day}.* bestätigt`))
  await takePicture(page, 'answer')
  await box.getByRole('button', { name: 'In eine Antwort einfügen' }).click()
  await expect.poll(() => draftText(page), { timeout: 10_000 }).toContain((await text.innerText()).trim())
  expect(complaints()).toEqual([])
  await close()
})

it('in a reply that is being written, the mail below it is answered where the cursor stands', async () => {
  const { page, pane, openMail, complaints, close } = await openOutlook(browser, product, { theme: 'dark', pane: 450 })
  await openMail(subjectOf(/^Wo bleibt Auftrag/))
  await pane.getByRole('region', { name: 'Antwort aus Ihren Daten' }).waitFor()
  await takePicture(page, 'answer-dark')
  await page.getByRole('toolbar', { name: 'Menüband' }).getByRole('button', { name: 'Antworten', exact: true }).click()
  const box = pane.getByRole('region', { name: 'Antwort aus Ihren Daten' })
  const insert = box.getByRole('button', { name: 'In die Mail einfügen' })
  await insert.waitFor()
  const text = await box.getByRole('region', { name: 'Das steht dann in der Mail' }).innerText()
  await insert.click()
  await pane.getByText('Eingefügt', { exact: true }).waitFor()
  expect(await draftText(page)).toContain(text.trim())
  await takePicture(page, 'answer-composing')
  expect(complaints()).toEqual([])
  await close()
})

it('an English customer is answered in English, whatever the reader speaks', async () => {
  const subject = subjectOf(/^Where is order/)
  for (const language of ['de-DE', 'en-US'] as const) {
    const { page, pane, openMail, complaints, close } = await openOutlook(browser, product, { language })
    await openMail(subject)
    const label = language === 'de-DE' ? 'Antwort aus Ihren Daten' : 'Answer from your data'
    const box = pane.getByRole('region', { name: label })
    await box.waitFor()
    expect(await box.innerText()).toMatch(/order AU-\d+/)
    expect(await box.innerText()).not.toMatch(/Auftrag/)
    await takePicture(page, `answer-${language}`)
    expect(complaints()).toEqual([])
    await close()
  }
})
