/** A mail on its way to a customer: what the pane says of it while it is written, and what the author's choices come to. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { DemoCustomer } from '../../prisma/demo/customer.ts'
import { demoWorld } from '../../prisma/demo/demo-world.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Outlook, type OutlookOptions, openOutlook, takePicture } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
let customer: DemoCustomer
const open: Outlook[] = []
const [jonas, katrin] = hanseTechnik.users

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ POLL_SECONDS: '1' }), launchBrowser()])
  const { customers } = demoWorld(JSON.parse(readFileSync(path.join(product.dataDirectory, 'demonstration.json'), 'utf8')))
  customer = customers.find(({ castRoles, contacts }) => castRoles.includes('large') && contacts.length > 0)!
  await connectMailbox()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})
afterEach(async ({ task }) => {
  for (const [i, { page }] of open.entries()) if (task.result?.state === 'fail') await takePicture(page, `failed-${task.name.slice(0, 30)}-${i}`)
  const complaints = open.flatMap((outlook) => outlook.complaints())
  for (const outlook of open.splice(0)) await outlook.close()
  expect(complaints).toEqual([])
})

const outlook = async (options: OutlookOptions = {}): Promise<Outlook> => {
  const opened = await openOutlook(browser, product, options)
  open.push(opened)
  return opened
}

async function connectMailbox(): Promise<void> {
  const { pane } = await outlook()
  await pane.getByRole('button', { name: 'Postfach verbinden' }).click()
  await pane.getByRole('button', { name: 'Verbindung beenden' }).waitFor()
}

const stateOf = ({ pane }: Outlook) => pane.getByRole('region', { name: 'Stand dieser Mail' })

async function beginMail({ page }: Outlook, to: string, subject: string): Promise<void> {
  await page.getByRole('button', { name: 'Neue E-Mail' }).click()
  await addRecipient(page, to)
  await page.getByRole('textbox', { name: 'Betreff' }).fill(subject)
}

async function addRecipient(page: Outlook['page'], address: string): Promise<void> {
  await page.getByRole('textbox', { name: 'An', exact: true }).fill(address)
  await page.keyboard.press('Enter')
}

const send = ({ page }: Outlook) => page.getByRole('button', { name: 'Senden', exact: true }).click()
const folder = ({ page }: Outlook, name: RegExp) => page.getByRole('navigation', { name: 'Ordner' }).getByRole('button', { name }).click()
const contact = () => customer.contacts[0]!.emails[0]!
const awaiting = () => `Antwort von ${customer.name} abwarten`

/** How the tasks stand that wait for an answer. */
async function waitingTasks(): Promise<string[]> {
  const answer = await fetch(`${product.outlookUrl}/control/state?oid=${jonas!.oid}`)
  const { tasks } = (await answer.json()) as { tasks: { title: string; status: string }[] }
  return tasks.filter(({ title }) => title === awaiting()).map(({ status }) => status)
}

/** Looks at the mail until the mailbox was read and the pane gives this reason. */
async function untilWhy(mine: Outlook, inFolder: RegExp, subject: string, reason: string): Promise<void> {
  await folder(mine, inFolder)
  await mine.openMail(subject)
  const isGiven = async (): Promise<boolean> => {
    await stateOf(mine).getByRole('button', { name: 'Warum?' }).click()
    await mine.page.waitForTimeout(300)
    if (await stateOf(mine).getByText(reason).isVisible()) return true
    await mine.page.reload()
    await folder(mine, inFolder)
    await mine.openMail(subject)
    return false
  }
  await expect.poll(isGiven, { timeout: 60_000, interval: 1_000 }).toBe(true)
}

it('the pane says by the recipients whether the mail will be logged', async () => {
  const mine = await outlook()
  await beginMail(mine, katrin!.mail, 'Wer kommt mit?')
  await stateOf(mine).getByText('Alle Beteiligten sind Kollegen.').waitFor()
  await takePicture(mine.page, 'compose-internal')
  await addRecipient(mine.page, contact())
  await stateOf(mine).getByText(`Wird erfasst bei ${customer.name}`).waitFor()
  await takePicture(mine.page, 'compose')
})

it('a mail whose author took it out is never logged, also when the draft was closed in between', async () => {
  const mine = await outlook()
  const subject = `Ausgenommen ${Date.now()}`
  await beginMail(mine, contact(), subject)
  const taking = stateOf(mine).getByRole('switch', { name: 'Diese Mail erfassen' })
  await taking.click()
  await stateOf(mine).getByText('Sie wurde beim Schreiben ausgenommen.').waitFor()
  await mine.page.getByRole('main', { name: 'Neue Nachricht' }).getByRole('button', { name: 'Schließen' }).click()
  await folder(mine, /^Entwürfe/)
  await mine.openMail(subject)
  await stateOf(mine).getByText('Sie wurde beim Schreiben ausgenommen.').waitFor()
  expect(await taking.isChecked()).toBe(false)
  await send(mine)
  await untilWhy(mine, /^Gesendete/, subject, 'Sie wurde beim Schreiben ausgenommen.')
  await stateOf(mine).getByText('Nicht erfasst', { exact: true }).waitFor()
})

it('a missing answer becomes a follow-up; an absence notice leaves it, an answer takes it away, in To Do too', async () => {
  const conversationKey = `rahmenvertrag-${Date.now()}`
  const from = { name: 'Kunde', address: contact() }
  const subject = `Rahmenvertrag ${Date.now()}`
  const deliver = (mail: object) => product.control('deliver-mail', { oid: jonas!.oid, mail: { conversationKey, from, bodyType: 'text', ...mail } })
  await deliver({ subject, body: 'Was kostet es?' })
  const mine = await outlook()
  await mine.openMail(subject)
  await mine.page.getByRole('toolbar', { name: 'Menüband' }).getByRole('button', { name: 'Antworten', exact: true }).click()
  await stateOf(mine).getByRole('button', { name: '3 Tage' }).click()
  await stateOf(mine)
    .getByText(/^Wiedervorlage .*, falls keine Antwort$/)
    .waitFor()
  await takePicture(mine.page, 'compose-follow-up')
  await mine.page.getByRole('button', { name: 'Aufgabenbereich schließen' }).click()
  await send(mine)
  // To Do is written with the rights of its owner: some pane of his is open.
  const later = await outlook()
  await expect.poll(waitingTasks, { timeout: 60_000 }).toEqual(['notStarted'])
  await deliver({ subject: `Automatische Antwort: ${subject}`, body: 'Ich bin bis 14.12. abwesend.', sentAt: soon(), receivedAt: soon() })
  await untilWhy(later, /^Posteingang/, `Automatische Antwort: ${subject}`, 'Sie ist eine Abwesenheitsnotiz.')
  expect(await waitingTasks()).toEqual(['notStarted'])
  await deliver({ subject: `AW: ${subject}`, body: 'Einverstanden.', sentAt: soon(), receivedAt: soon() })
  await expect.poll(waitingTasks, { timeout: 60_000 }).toEqual([])
  await later.openMail(`AW: ${subject}`)
  await later.pane.getByRole('heading', { level: 1, name: customer.name }).waitFor()
  expect(await later.pane.getByText(awaiting()).count()).toBe(0)
})

const soon = (): string => `${new Date(Date.now() + 2_000).toISOString().slice(0, 19)}Z`

it('says plainly what applies where the mailbox is not connected', async () => {
  const hers = await outlook({ user: katrin!.mail, theme: 'dark' })
  await beginMail(hers, contact(), 'Angebot')
  await stateOf(hers).getByText('Wird nicht von selbst erfasst').waitFor()
  await stateOf(hers)
    .getByText(/^Ihr Postfach ist nicht verbunden/)
    .waitFor()
  expect(await stateOf(hers).getByRole('switch').count()).toBe(0)
  await takePicture(hers.page, 'compose-not-connected')
  await stateOf(hers).getByRole('button', { name: 'Wiedervorlage, falls keine Antwort' }).click()
  await hers.pane.getByRole('textbox', { name: 'Was ist zu tun?' }).waitFor()
})

it('says it in English, in the dark and in a wide pane too', async () => {
  const wide = await outlook({ language: 'en-US', theme: 'dark', pane: 450 })
  await wide.page.getByRole('button', { name: 'New mail' }).click()
  await wide.page.getByRole('textbox', { name: 'To', exact: true }).fill(contact())
  await wide.page.keyboard.press('Enter')
  const state = wide.pane.getByRole('region', { name: 'State of this mail' })
  await state.getByText(`Will be logged with ${customer.name}`).waitFor()
  await state.getByRole('button', { name: '5 days' }).click()
  await state.getByText(/^Follow-up .* if no answer$/).waitFor()
  await takePicture(wide.page, 'compose-english-dark')
})
