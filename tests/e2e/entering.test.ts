/** What a customer tells in a mail is taken down beside it by three fields, and what he complains of goes down its ladder. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaintsDe } from '../../addin/texts/commerce/complaints/de.ts'
import { complaintsEn } from '../../addin/texts/commerce/complaints/en.ts'
import { entriesDe } from '../../addin/texts/contact-reports/entries/de.ts'
import { entriesEn } from '../../addin/texts/contact-reports/entries/en.ts'
import { deskDe } from '../../addin/texts/desk/de.ts'
import { deskEn } from '../../addin/texts/desk/en.ts'
import type { DemoCustomer } from '../../prisma/demo/customer.ts'
import { demoWorld } from '../../prisma/demo/demo-world.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { launchBrowser } from '../support/browser.ts'
import { cutTexts } from '../support/cut-texts.ts'
import { type Outlook, type OutlookOptions, openOutlook, takePicture } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
let customers: readonly DemoCustomer[]
const [jonas] = hanseTechnik.users

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  customers = demoWorld(JSON.parse(readFileSync(path.join(product.dataDirectory, 'demonstration.json'), 'utf8'))).customers
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const german = { desk: deskDe, entries: entriesDe, complaints: complaintsDe, save: 'Speichern', history: /^Verlauf/, price: '1,85' }
const english = { desk: deskEn, entries: entriesEn, complaints: complaintsEn, save: 'Save', history: /^History/, price: '1.85' }

/** A mail of a customer of whom nothing else is told here, open beside the pane. */
async function openMailOf(role: DemoCustomer['castRoles'][number], subject: string, body: string, options: OutlookOptions): Promise<Outlook> {
  const { contacts } = customers.find(({ castRoles, contacts }) => castRoles.includes(role) && contacts.some(({ emails }) => emails.length > 0))!
  const { givenName, surname, emails } = contacts.find(({ emails }) => emails.length > 0)!
  const from = { name: `${givenName} ${surname}`, address: emails[0]! }
  await product.control('deliver-mail', { oid: jonas!.oid, mail: { subject, from, bodyType: 'text', body } })
  const outlook = await openOutlook(browser, product, options)
  await outlook.openMail(subject)
  return outlook
}

const looks = [
  { role: 'large', options: { pane: 320, theme: 'light', language: 'de-DE' }, texts: german },
  { role: 'three_sites', options: { pane: 450, theme: 'dark', language: 'en-US' }, texts: english },
] as const

describe.each(looks)('beside a mail, in $options.language', ({ role, options, texts }) => {
  const { desk, entries, complaints, save } = texts
  const picture = (page: Outlook['page'], name: string) => takePicture(page, `entering-${name}-${options.language}`)

  it('a price and a suggestion take three fields each, and stand in the history', async () => {
    const subject = `Kleinere Gebinde (${options.language})`
    const opened = await openMailOf(
      role,
      subject,
      'Guten Tag,\n\nbitte liefern Sie Schrauben in kleineren Gebinden. Nordtool nimmt 1,85 Euro.',
      options,
    )
    const { page, pane } = opened
    const enter = async (kind: keyof typeof entries.kinds) => {
      await pane.getByRole('button', { name: desk.bar.more, exact: true }).click()
      await pane.getByRole('button', { name: desk.more.enter }).click()
      const form = pane.getByRole('form', { name: entries.title })
      await form.getByRole('button', { name: entries.kinds[kind], exact: true }).click()
      return form
    }
    const price = await enter('competitor_price')
    await price.getByLabel(entries.price.competitor).fill('Nordtool')
    await price.getByLabel(entries.product.label).fill('Schrauben M12')
    await price.getByLabel(entries.price.price).fill(texts.price)
    await picture(page, 'price')
    expect(await cutTexts(pane.locator('html'))).toEqual([])
    await price.getByRole('button', { name: save }).click()
    await pane.getByText(entries.saved(entries.kinds.competitor_price)).waitFor()

    const suggestion = await enter('suggestion')
    expect(await suggestion.getByLabel(entries.suggestion.title).inputValue()).toBe(subject)
    await picture(page, 'suggestion')
    expect(await cutTexts(pane.locator('html'))).toEqual([])
    await suggestion.getByRole('button', { name: save }).click()
    await pane.getByText(entries.saved(entries.kinds.suggestion)).waitFor()

    const history = pane.getByRole('button', { name: texts.history })
    if ((await history.getAttribute('aria-expanded')) === 'false') await history.click()
    for (const word of ['Nordtool', subject]) await pane.getByRole('button', { name: word }).first().waitFor()
    await picture(page, 'history')
    expect(opened.complaints()).toEqual([])
    await opened.close()
  })

  it('a damaged delivery becomes a complaint with the mail, and goes down its ladder', async () => {
    const subject = `Palette beschädigt (${options.language})`
    const body = 'Guten Tag,\n\neine Palette ist beschädigt angekommen, drei Kartons sind nass. Fotos folgen.'
    const opened = await openMailOf(role, subject, body, options)
    const { page, pane } = opened
    await pane.getByRole('button', { name: desk.bar.more, exact: true }).click()
    await pane.getByRole('button', { name: desk.more.complaint }).click()
    const form = pane.getByRole('form', { name: complaints.form.title })
    await form.getByRole('button', { name: complaints.kinds.damaged }).click()
    expect(await form.getByLabel(complaints.form.what).inputValue()).toBe(subject)
    await picture(page, 'complaint')
    expect(await cutTexts(pane.locator('html'))).toEqual([])
    await form.getByRole('button', { name: complaints.form.enter, exact: true }).click()
    await pane.getByRole('button', { name: desk.saved.show }).click()

    const ladder = pane.getByRole('list', { name: complaints.ladder })
    await ladder.getByRole('button', { name: complaints.acts.confirm }).click()
    await ladder.getByRole('button', { name: complaints.undoStep(complaints.steps.confirm) }).waitFor()
    await picture(page, 'ladder')
    await pane.getByRole('button', { name: complaints.pause.begin }).click()
    await pane.getByLabel(complaints.pause.because).fill('Fotos')
    await picture(page, 'pause')
    await pane.getByRole('button', { name: complaints.pause.start }).click()
    await pane.getByRole('button', { name: complaints.pause.resume }).waitFor()
    await picture(page, 'stands')
    expect(opened.complaints()).toEqual([])
    await opened.close()
  })
})
