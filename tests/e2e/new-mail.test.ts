/** A mailbox that logs its mails by itself: how long a new one takes until it stands in a pane that is open. Prints the times. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DemoCustomer } from '../../prisma/demo/customer.ts'
import { demoWorld } from '../../prisma/demo/demo-world.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Outlook, openOutlook, takePicture } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

const TOLD = 2
const POLLED = 2
const LONGEST_WAIT_MS = 90_000

let product: Product
let browser: Browser
let customer: DemoCustomer
let outlook: Outlook
const [jonas] = hanseTechnik.users

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ POLL_SECONDS: '10', TOLD_POLL_SECONDS: '10' }), launchBrowser()])
  const { customers } = demoWorld(JSON.parse(readFileSync(path.join(product.dataDirectory, 'demonstration.json'), 'utf8')))
  customer = customers.find(({ castRoles, contacts }) => castRoles.includes('large') && contacts.length > 0)!
  outlook = await openOutlook(browser, product, { pane: 450 })
})
afterAll(async () => {
  expect(outlook.complaints()).toEqual([])
  await browser?.close()
  await product?.stop()
})

async function deliver(subject: string): Promise<void> {
  const [contact] = customer.contacts
  await product.control('deliver-mail', {
    oid: jonas!.oid,
    mail: { subject, from: { name: contact!.surname, address: contact!.emails[0] }, to: [{ name: jonas!.name, address: jonas!.mail }] },
  })
}

/** Milliseconds from the delivery of each mail until the pane shows it among the last contacts. */
async function arrivals(count: number, name: string): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const subject = `${name} ${i + 1}`
    // Not in step with what is done every few seconds.
    await outlook.page.waitForTimeout(500 * i)
    const begun = performance.now()
    await deliver(subject)
    await outlook.pane.getByRole('region', { name: 'Letzte Kontakte' }).getByText(subject).waitFor({ timeout: LONGEST_WAIT_MS })
    times.push(performance.now() - begun)
  }
  return times.sort((one, other) => one - other)
}

function print(what: string, times: number[]): void {
  const at = (share: number): string => ((times[Math.ceil(share * times.length) - 1] ?? 0) / 1000).toFixed(1)
  console.log(`new mail in an open pane, ${what}: p50 ${at(0.5)} s, p95 ${at(0.95)} s, ${times.length} mails`)
}

describe('a connected mailbox', () => {
  it('is connected by one click, and says how far its past is read', async () => {
    const { pane, page } = outlook
    await pane.getByRole('button', { name: 'Postfach verbinden' }).click()
    await pane.getByRole('button', { name: 'Verbindung beenden' }).waitFor()
    await pane.getByText(/^Postfach zuletzt .+ gelesen, 0 warten/).waitFor({ timeout: LONGEST_WAIT_MS })
    await pane.getByRole('progressbar').waitFor({ state: 'detached', timeout: LONGEST_WAIT_MS })
    await takePicture(page, 'mailbox-connected')
  })

  it('shows a new mail in the open pane without another click, once Graph has told of it', async () => {
    await deliver('Erste Anfrage')
    await outlook.openMail('Erste Anfrage')
    await outlook.pane.getByRole('heading', { level: 1, name: customer.name }).waitFor()
    const times = await arrivals(TOLD, 'Mitteilung')
    print('told by notifications', times)
    expect(times).toHaveLength(TOLD)
    await takePicture(outlook.page, 'mail-logged-by-itself')
  })

  it('does so also when all notifications are lost', async () => {
    await product.control('notifications', { seed: 1, lost: 1, repeated: 0, late: { share: 0, ms: 0 }, reordered: false })
    const times = await arrivals(POLLED, 'Nachgesehen')
    print('by looking every now and then', times)
    expect(times).toHaveLength(POLLED)
  })
})
