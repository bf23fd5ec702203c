/** Beside a mail of a team's mailbox, and who is signed in. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoWorld } from '../../prisma/demo/demo-world.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { launchBrowser } from '../support/browser.ts'
import { type OutlookOptions, openOutlook, takePicture } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
const team = hanseTechnik.users.find(({ mailbox }) => mailbox === 'shared')!

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const signedIn = async (name: string, hash = '') => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'de-DE' })).newPage()
  await page.goto(`${product.url}/workspace${hash}`)
  await page.waitForURL((url) => url.origin === product.outlookUrl)
  await page.getByText(name).first().click()
  await page.waitForURL((url) => url.origin === product.url)
  // The way back ends with the token: a page loaded anew before that asks once more who is there.
  await page.getByRole('button', { name }).waitFor()
  return page
}

it('a mail of a team’s mailbox has the cockpit; it is logged once the mailbox is connected', async () => {
  const { customers } = demoWorld(JSON.parse(readFileSync(path.join(product.dataDirectory, 'demonstration.json'), 'utf8')))
  const { name, contacts } = customers.find(({ castRoles, contacts }) => castRoles.includes('large') && contacts.length > 0)!
  const from = { name: 'Kunde', address: contacts[0]!.emails[0]! }
  const mail = { subject: 'Nur an den Vertrieb', from, to: [{ name: team.name, address: team.mail }], isRead: false }
  await product.control('deliver-mail', { oid: team.oid, mail })
  const beside = async (options: OutlookOptions) => {
    const outlook = await openOutlook(browser, product, { pane: 320, mailbox: team.mail, ...options })
    await outlook.openMail(mail.subject)
    await outlook.pane.getByRole('heading', { level: 1, name }).waitFor()
    return outlook
  }

  const english = await beside({ language: 'en-US' })
  await english.pane.getByText(/lies in the mailbox .* which is not connected/).waitFor()
  await takePicture(english.page, 'team-mailbox-unconnected-en')
  await english.close()
  const german = await beside({})
  await german.pane.getByText(/das nicht verbunden ist/).waitFor()
  await takePicture(german.page, 'team-mailbox-unconnected')
  await german.pane.getByRole('button', { name: 'Mehr', exact: true }).click()
  await german.pane.getByText(/^Angemeldet als/).waitFor()
  await takePicture(german.page, 'pane-account')
  expect(german.complaints()).toEqual([])
  await german.close()

  const admin = await signedIn('Jan Brandt', '#/settings/mailboxes')
  await admin.getByLabel('Adresse des Postfachs').fill(team.mail)
  await admin.getByRole('button', { name: 'Verbinden' }).click()
  await admin.getByText(team.name).first().waitFor()
  const connected = await beside({})
  await connected.pane.getByText(`Aus dem Postfach ${team.name}.`).waitFor()
  await takePicture(connected.page, 'team-mailbox')
  const log = connected.pane.getByRole('button', { name: 'Erfassen', exact: true })
  // The mailbox logs it by itself too, once it is read.
  if (await log.isVisible()) await log.click()
  await connected.pane
    .getByText(/[Ee]rfasst am/)
    .first()
    .waitFor()
  expect(connected.complaints()).toEqual([])
  await connected.close()
}, 120_000)

it('whoever signs out of the workspace is out, until he signs in again', async () => {
  const page = await signedIn('Jonas Petersen')
  const account = page.getByRole('button', { name: 'Jonas Petersen' })
  // Another tab is about to sign out: what somebody writes in this one is not taken from under his hands.
  const draft = ['cockpit-draft||tenant.user|log|mail', JSON.stringify({ note: 'Rabatt?', keptAt: new Date().toISOString() })] as const
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), draft)
  await page.evaluate(() => localStorage.setItem('cockpit-leaving', 'tenant.user'))
  await page.reload()
  await account.click()
  await page.getByRole('menuitem', { name: 'Abmelden' }).waitFor()
  expect(await page.evaluate(([key]) => localStorage.getItem(key), draft)).toBe(draft[1])
  await takePicture(page, 'workspace-account')
  await page.getByRole('menuitem', { name: 'Abmelden' }).click()
  await page.getByRole('heading', { name: 'Sie sind abgemeldet' }).waitFor()
  expect(await page.evaluate(() => localStorage.getItem('cockpit-leaving'))).toBeNull()
  await page.reload()
  await page.getByRole('heading', { name: 'Sie sind abgemeldet' }).waitFor()
  await takePicture(page, 'workspace-signed-out')
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.getByRole('heading', { name: 'Konto auswählen' }).waitFor()
  await page.getByText('Petra Klein').first().click()
  await page.getByRole('button', { name: 'Petra Klein' }).waitFor()
}, 60_000)
