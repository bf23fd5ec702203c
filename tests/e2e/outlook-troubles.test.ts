/** Outlook's own faults, one after the other in one window: the pane never shows one customer beside another's mail. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DemoCustomer } from '../../prisma/demo/customer.ts'
import { demoWorld } from '../../prisma/demo/demo-world.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import type { Troubles } from '../../sandbox/outlook/host/troubles.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Outlook, openOutlook } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
let outlook: Outlook
let firms: DemoCustomer[]
const [jonas] = hanseTechnik.users
const BODY_GET = 37
const BUSY = 5001

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  const { customers } = demoWorld(JSON.parse(readFileSync(path.join(product.dataDirectory, 'demonstration.json'), 'utf8')))
  firms = customers.filter(({ castRoles, contacts }) => castRoles.length > 0 && contacts.some(({ emails }) => emails.length > 0)).slice(0, 2)
  for (const [index, firm] of firms.entries()) await deliver(subjectOf(index), firm.contacts.flatMap(({ emails }) => emails)[0] ?? '')
  await deliver('Wer ist das', 'max.neu@ganz-neu.example', 'Guten Tag\n\nMax Neu\nGanz Neu GmbH\nTelefon: +49 451 123456')
  outlook = await openOutlook(browser, product, { pane: 450 })
  await open(0)
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const subjectOf = (index: number): string => `Anfrage der Firma ${index + 1}`
const nameOf = (index: number): string => firms[index]!.name

const deliver = (subject: string, address: string, body = 'Bitte um Angebot.') =>
  product.control('deliver-mail', {
    oid: jonas!.oid,
    mail: { subject, body, from: { name: 'Kunde', address }, to: [{ name: jonas!.name, address: jonas!.mail }] },
  })

const trouble = (change: Partial<Troubles>) => outlook.page.evaluate((given) => void Object.assign(window.outlookTroubles ?? {}, given), change)

const heading = (index: number) => outlook.pane.getByRole('heading', { level: 1, name: nameOf(index) })

/** Opens the mail of a firm, and waits until the pane shows that firm and no other. */
async function open(index: number): Promise<void> {
  await outlook.openMail(subjectOf(index))
  await heading(index).waitFor()
  expect(await heading(1 - index).count()).toBe(0)
}

describe('the pane shows the customer of the open mail', () => {
  it('where Outlook tells of no other mail', async () => {
    await trouble({ telling: 'silent' })
    await open(1)
    await outlook.openMail(subjectOf(0))
    // Whoever touches the pane means the mail beside it.
    await outlook.page.waitForTimeout(300)
    await outlook.pane.locator('body').press('Shift')
    await heading(1).waitFor({ state: 'detached' })
    await heading(0).waitFor()
  })

  it('where the mail comes later than its event', async () => {
    await trouble({ telling: 'late' })
    await outlook.openMail(subjectOf(1))
    await heading(0).waitFor({ state: 'detached' })
    await heading(1).waitFor()
  })

  it('where a mail has no id and no recipients', async () => {
    await trouble({ telling: 'event', missing: ['itemId', 'recipients'] })
    await open(0)
    await open(1)
  })

  it('and a text that is refused once is read all the same', async () => {
    await trouble({ missing: [], refusals: [{ method: BODY_GET, code: BUSY }] })
    await outlook.openMail('Wer ist das')
    await outlook.pane.getByRole('button', { name: /Interessent/ }).click()
    const phone = outlook.pane.locator('input[type=tel]')
    await phone.waitFor()
    expect(await phone.inputValue()).toMatch(/451/)
    expect(await outlook.page.evaluate(() => window.outlookTroubles?.refusals)).toEqual([])
    await open(0)
    expect(outlook.complaints()).toEqual([])
  })
})
