/** The main job, as a sales person does it: the mail, its customer, the report, the follow-up, the visit. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Frame } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { DemoCustomer } from '../../prisma/demo/customer.ts'
import { demoWorld } from '../../prisma/demo/demo-world.ts'
import { HOSTILE_SUBJECT } from '../../prisma/demo/mails/hostile-mail.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Outlook, openOutlook, takePicture } from '../support/outlook.ts'
import { weighPane } from '../support/pane-bytes.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
let customers: readonly DemoCustomer[]
const open: Outlook[] = []
const [jonas, katrin] = hanseTechnik.users

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  customers = demoWorld(JSON.parse(readFileSync(path.join(product.dataDirectory, 'demonstration.json'), 'utf8'))).customers
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})
afterEach(async ({ task }) => {
  for (const [i, { page }] of open.entries()) if (task.result?.state === 'fail') await takePicture(page, `failed-${task.name.slice(0, 30)}-${i}`)
  const complaints = open.flatMap((outlook) => outlook.complaints())
  for (const outlook of open.splice(0)) await outlook.close()
  await product.control('clear-faults', {})
  expect(complaints).toEqual([])
})

const outlook = async (options: Parameters<typeof openOutlook>[2] = {}): Promise<Outlook> => {
  const opened = await openOutlook(browser, product, options)
  open.push(opened)
  return opened
}

const cast = (role: DemoCustomer['castRoles'][number]): DemoCustomer => {
  const found = customers.find(({ castRoles, contacts }) => castRoles.includes(role) && contacts.length > 0)
  if (!found) throw new Error(`No customer in the role ${role}`)
  return found
}

/** What the sales person's mailbox holds. */
async function inOutlook(): Promise<{ events: { subject: string }[]; tasks: unknown[] }> {
  const answer = await fetch(`${product.outlookUrl}/control/state?oid=${jonas!.oid}`)
  return (await answer.json()) as { events: { subject: string }[]; tasks: unknown[] }
}

/** Whether the hostile mail left its mark in a frame or in those within. */
async function hasRun(frame: Frame): Promise<boolean> {
  if (await frame.evaluate(() => 'hostileMailRan' in window)) return true
  for (const child of frame.childFrames()) {
    const sandbox = await (await child.frameElement()).getAttribute('sandbox')
    // Where the browser lets no script run, nobody can be asked either, and nothing within runs.
    if (sandbox !== null && !sandbox.includes('allow-scripts')) continue
    if (await hasRun(child)) return true
  }
  return false
}

const LETTER = `Guten Tag Herr Petersen,

bitte bieten Sie uns 40 Rillenkugellager 6204-2RS an, Lieferung bis Mitte Dezember.
Kommen Sie doch bei der Gelegenheit vorbei, wir haben im Versand einiges zu besprechen.

Mit freundlichen Grüßen`

/** In every frame of a page: when the first heading of a customer stood in it. */
function noteWhenItStands(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('main h1')) return
    performance.mark('stands')
    observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true })
}

const scriptsUntilItStood = (): string[] => {
  const stoodAt = performance.getEntriesByName('stands')[0]?.startTime ?? Number.NaN
  return performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => name.endsWith('.js') && startTime < stoodAt)
    .map(({ name }) => name)
}

let serial = 0
/** A new mail in a mailbox; from the first contact of `from`. Returns its subject. */
async function deliver(from: DemoCustomer | { name: string; address: string }, changes: object = {}, oid = jonas!.oid): Promise<string> {
  const subject = `Anfrage Nr. ${String(++serial).padStart(2, '0')}: Rillenkugellager 6204`
  const contact = 'contacts' in from ? from.contacts[0]! : null
  const sender = contact ? { name: `${contact.givenName} ${contact.surname}`, address: contact.emails[0]! } : from
  await product.control('deliver-mail', {
    oid,
    mail: {
      subject,
      from: sender,
      to: [{ name: jonas!.name, address: jonas!.mail }],
      bodyType: 'text',
      body: LETTER,
      uniqueBody: LETTER,
      ...changes,
    },
  })
  return subject
}

describe('beside the open mail', () => {
  it('stands the sender’s cockpit, in this order, its first eight items without scrolling at 320 x 500', async () => {
    const customer = cast('large')
    const subject = await deliver(customer)
    const { page, pane, openMail } = await outlook({ viewport: { width: 1280, height: 625 } })
    await openMail(subject)
    await pane.getByRole('heading', { level: 1, name: customer.name }).waitFor()
    // One more line stands there until he has decided on his mailbox.
    await pane.getByRole('button', { name: 'Nicht jetzt' }).click()
    await pane.getByRole('button', { name: 'Schließen' }).click()
    const parts = [
      pane.getByRole('heading', { level: 1 }),
      pane.getByRole('region', { name: 'Stand dieser Mail' }),
      pane.getByRole('region', { name: 'Kennzahlen' }),
      pane.getByRole('region', { name: 'Jetzt' }),
      pane.getByText(/^Besuch/).first(),
      pane.getByRole('region', { name: 'Letzte Kontakte' }),
      pane.getByRole('navigation', { name: 'Aktionen' }),
    ]
    const frame = (await page.locator('iframe[title="Kundencockpit"]').boundingBox())!
    expect(frame.width).toBe(320)
    expect(frame.height).toBe(500)
    let above = frame.y
    for (const part of parts) {
      const box = (await part.boundingBox())!
      expect(box.y).toBeGreaterThanOrEqual(above)
      above = box.y
    }
    const [bar, contacts] = [(await parts[6]!.boundingBox())!, (await parts[5]!.boundingBox())!]
    expect(bar.y + bar.height).toBeLessThanOrEqual(frame.y + frame.height + 1)
    expect(contacts.y + contacts.height).toBeLessThanOrEqual(bar.y + 1)
    await takePicture(page, 'first-screen')
    const state = parts[1]!.getByText('Nicht erfasst', { exact: true })
    expect(await state.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0)
    const [sentence, logging] = [(await state.boundingBox())!, (await parts[1]!.getByRole('button', { name: 'Erfassen' }).boundingBox())!]
    expect(logging.y).toBeLessThan(sentence.y + sentence.height)
  })

  it('loads no scripts before it stands but those whose bytes are counted', async () => {
    const customer = cast('large')
    const subject = await deliver(customer)
    const { page, pane, openMail } = await outlook()
    await page.addInitScript(noteWhenItStands)
    await openMail(subject)
    await pane.getByRole('heading', { level: 1, name: customer.name }).waitFor()
    const toggle = page.getByRole('toolbar').getByRole('button', { name: 'Kundencockpit' })
    await toggle.click()
    await page.locator('iframe[title="Kundencockpit"]').waitFor({ state: 'detached' })
    await toggle.click()
    await pane.getByRole('heading', { level: 1, name: customer.name }).waitFor()
    const loaded = await pane.locator('html').evaluate(scriptsUntilItStood)
    const own = loaded.filter((url) => url.startsWith(product.url)).map((url) => url.slice(product.url.length + 1))
    expect(own.sort()).toEqual(weighPane().scripts.sort())
  })

  it('never shows one customer under another’s mail, however fast the mails are switched', async () => {
    const [first, second] = [cast('large'), cast('three_sites')]
    const subjects = [await deliver(first), await deliver(second)]
    const { pane, openMail, page } = await outlook()
    for (let i = 0; i < 6; i++) {
      await openMail(subjects[i % 2]!)
      await page.waitForTimeout(30 * i)
    }
    await pane.getByRole('heading', { level: 1, name: second.name }).waitFor()
    await page.waitForTimeout(500)
    expect(await pane.getByRole('heading', { level: 1 }).textContent()).toContain(second.name)
  })

  it('asks the server once for each opened mail, by POST and without an address in the URL', async () => {
    const [first, second] = [cast('large'), cast('three_sites')]
    const subjects = [await deliver(first), await deliver(second)]
    const { page, pane, openMail } = await outlook()
    await openMail(subjects[0]!)
    await pane.getByRole('heading', { level: 1, name: first.name }).waitFor()
    await page.waitForTimeout(500)
    const asked: string[] = []
    // What is fetched ahead are scripts.
    const isAsked = (url: string): boolean => url.startsWith(product.url) && !url.startsWith(`${product.url}/assets/`)
    page.on('request', (request) => isAsked(request.url()) && asked.push(`${request.method()} ${request.url()}`))
    await openMail(subjects[1]!)
    await pane.getByRole('heading', { level: 1, name: second.name }).waitFor()
    await page.waitForTimeout(500)
    expect(asked).toEqual([`POST ${product.url}/trpc/cockpit.ofItem?batch=1`])
  })

  it('opens every section of the cockpit, and keeps open what was opened', async () => {
    const customer = cast('large')
    const subject = await deliver(customer)
    const { page, pane, openMail } = await outlook()
    await openMail(subject)
    // The heads come first: what an open section offers may be called alike.
    const section = (name: string) =>
      pane
        .getByRole('region', { name: 'Weiteres' })
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .first()
    const names = ['Verlauf', 'Aufträge', 'Angebote', 'Warengruppen', 'Personen', 'Konditionen', 'Bewertung']
    for (const name of names) await section(name).click()
    await page.waitForTimeout(1_500)
    for (const name of names) expect([name, await section(name).getAttribute('aria-expanded')]).toEqual([name, 'true'])
    expect(await pane.getByRole('alert').count()).toBe(0)
    await page.reload()
    await openMail(subject)
    await section('Verlauf').waitFor()
    expect(await section('Verlauf').getAttribute('aria-expanded')).toBe('true')
    for (const name of names) await section(name).click()
    await page.waitForTimeout(500)
  })

  it('logs the mail in one click, and every colleague sees by whom', async () => {
    const customer = cast('large')
    const shared = {
      internetMessageId: `<${Date.now()}@e2e.example>`,
      sentAt: new Date(Date.now() - 60_000).toISOString(),
      to: hanseTechnik.users.slice(0, 2).map(({ name, mail }) => ({ name, address: mail })),
    }
    const subject = await deliver(customer, shared)
    await product.control('deliver-mail', {
      oid: katrin!.oid,
      mail: {
        ...shared,
        subject,
        from: { name: 'x', address: customer.contacts[0]!.emails[0] },
        bodyType: 'text',
        body: 'Bitte um Angebot.',
        uniqueBody: 'Bitte um Angebot.',
      },
    })
    const mine = await outlook()
    await mine.openMail(subject)
    await mine.pane.getByRole('button', { name: 'Erfassen', exact: true }).click()
    await mine.pane
      .getByText(/[Ee]rfasst am/)
      .first()
      .waitFor()
    await mine.pane.getByRole('region', { name: 'Letzte Kontakte' }).getByText(subject).waitFor()
    const hers = await outlook({ user: katrin!.mail })
    await hers.openMail(subject)
    await hers.pane.getByRole('region', { name: 'Stand dieser Mail' }).getByText('Jonas Petersen').waitFor()
    expect(await hers.pane.getByRole('button', { name: 'Erfassen', exact: true }).count()).toBe(0)
    await takePicture(mine.page, 'mail-with-cockpit')
  })

  it('logs by the keyboard alone, and turns a follow-up into a task with reminder in Outlook', async () => {
    const customer = cast('large')
    const subject = await deliver(customer)
    const { page, pane, openMail } = await outlook()
    await openMail(subject)
    const log = pane.getByRole('button', { name: 'Erfassen', exact: true })
    await log.waitFor()
    await pane.locator('body').press('Tab')
    for (let steps = 0; steps < 20 && !(await log.evaluate((button) => button === document.activeElement)); steps++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await pane
      .getByText(/[Ee]rfasst am/)
      .first()
      .waitFor()
    await page.keyboard.press('w')
    const title = `Nachfassen ${subject}`
    const what = pane.getByRole('textbox', { name: 'Was ist zu tun?' })
    await what.waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(title)
    expect(await what.inputValue()).toBe(title)
    await takePicture(page, 'follow-up-form')
    await page.keyboard.press('Control+Enter')
    await pane.getByText(/^Wiedervorlage \S+, \d\d\.\d\d\.$/).waitFor()
    await page.goto(`${product.outlookUrl}/#todo`)
    await page.reload()
    await page.getByRole('tab', { name: 'Kundencockpit' }).click()
    await page.getByText(title).first().waitFor()
    await takePicture(page, 'task-in-outlook')
  })

  it('turns a visit into a calendar event with place', async () => {
    const customer = cast('three_sites')
    const subject = await deliver(customer)
    const { page, pane, openMail } = await outlook()
    await openMail(subject)
    await pane.getByRole('heading', { level: 1, name: customer.name }).waitFor()
    await pane.getByRole('button', { name: 'Besuch', exact: true }).press('b')
    await pane.getByRole('form').getByRole('button', { name: 'bestätigt' }).press('Enter')
    await pane.getByRole('textbox', { name: 'Uhrzeit' }).fill('16:30')
    await takePicture(page, 'visit-form')
    await page.keyboard.press('Control+Enter')
    await pane.getByText(/^Besuch .* 16:30 eingetragen$/).waitFor()
    const { events } = await inOutlook()
    expect(events.filter((event) => event.subject === `Besuch: ${customer.name}`).length).toBeGreaterThanOrEqual(1)
    await page.goto(`${product.outlookUrl}/#calendar`)
    await page.reload()
    await page.getByRole('main', { name: 'Kalenderwoche' }).waitFor()
    await page.waitForTimeout(1_000)
    await takePicture(page, 'calendar')
    await page
      .getByRole('button', { name: `Besuch: ${customer.name}` })
      .last()
      .click()
    await pane.getByRole('heading', { level: 1, name: customer.name }).waitFor()
    await takePicture(page, 'visit-in-calendar')
  })

  it('waits visibly while Outlook is away, and goes there afterwards by itself', async () => {
    const customer = cast('large')
    const subject = await deliver(customer)
    const { pane, openMail } = await outlook()
    await openMail(subject)
    await product.control('fault', { kind: 'down', path: '/v1\\.0/me/(todo|messages)', times: 1000 })
    const before = (await inOutlook()).tasks.length
    await pane.getByRole('button', { name: 'Wiedervorlage', exact: true }).click()
    await pane.getByRole('button', { name: 'Speichern' }).click()
    await pane
      .getByText(/wartet auf Outlook/i)
      .first()
      .waitFor()
    await pane.getByRole('button', { name: 'Erfassen', exact: true }).click()
    await pane
      .getByText(/Text folgt/)
      .first()
      .waitFor()
    await product.control('clear-faults', {})
    await expect.poll(async () => (await inOutlook()).tasks.length, { timeout: 60_000, interval: 500 }).toBe(before + 1)
  })

  it('keeps what was typed through a reload, sends it once and forgets it then', async () => {
    const customer = cast('large')
    const subject = await deliver(customer)
    const { page, pane, openMail } = await outlook()
    await openMail(subject)
    await pane.getByRole('button', { name: 'Notiz/Anruf' }).click()
    await pane.getByRole('textbox', { name: 'Text' }).fill(`Getippt im Tunnel ${subject}`)
    await page.waitForTimeout(600)
    await page.reload()
    await openMail(subject)
    await pane.getByRole('button', { name: 'Notiz/Anruf' }).click()
    expect(await pane.getByRole('textbox', { name: 'Text' }).inputValue()).toBe(`Getippt im Tunnel ${subject}`)
    await pane.getByRole('button', { name: 'Speichern' }).click()
    await pane.getByRole('region', { name: 'Letzte Kontakte' }).getByText('Telefonat').first().waitFor()
    await pane.getByRole('button', { name: 'Notiz/Anruf' }).click()
    expect(await pane.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('')
  })

  it('lets nothing of a hostile mail run, and shows its sender like any other', async () => {
    const { page, pane } = await outlook()
    const hostile = page.getByRole('option', { name: HOSTILE_SUBJECT.slice(0, 20) }).first()
    while ((await hostile.count()) === 0)
      await page
        .getByRole('button', { name: /weitere|mehr/i })
        .first()
        .click()
    await hostile.click()
    await pane.locator('main, [role=main]').first().waitFor()
    await page.waitForTimeout(1_500)
    expect(await page.title()).not.toBe('Script ran')
    expect(await hasRun(page.mainFrame())).toBe(false)
  })
})

describe('an unknown sender', () => {
  it('of a known company becomes a person there', async () => {
    const customer = cast('three_sites')
    const subject = await deliver({ name: 'Berta Neumann', address: `berta.neumann@${customer.domain}` })
    const { page, pane, openMail } = await outlook()
    await openMail(subject)
    await pane.getByText(customer.name).first().waitFor()
    await takePicture(page, 'unknown-sender')
  })

  it('of an unknown company becomes a prospect, and is known from then on', async () => {
    const subject = await deliver({ name: 'Nora Neuland', address: 'nora.neuland@neuland-maschinenbau.example' })
    const { page, pane, openMail } = await outlook()
    await openMail(subject)
    await pane
      .getByRole('button', { name: /Interessent/ })
      .first()
      .click()
    await page.waitForTimeout(500)
    await takePicture(page, 'new-prospect')
    await pane
      .getByRole('button', { name: /Anlegen|Speichern/ })
      .last()
      .click()
    await pane.getByRole('region', { name: 'Stand dieser Mail' }).waitFor()
    expect(await pane.getByText('Nora Neuland').first().isVisible()).toBe(true)
  })
})

describe('elsewhere in Outlook', () => {
  it('the pane shows my day when nothing is open, and finds customers by search', async () => {
    const customer = cast('framework_agreement')
    const { page, pane } = await outlook()
    await pane.getByRole('heading', { name: 'Mein Tag' }).waitFor()
    await takePicture(page, 'my-day')
    await pane.getByRole('button', { name: 'Mehr' }).click()
    await pane
      .getByRole('button', { name: /Suche/ })
      .or(pane.getByRole('menuitem', { name: /Suche/ }))
      .first()
      .click()
    await pane.getByRole('searchbox').or(pane.getByRole('textbox')).first().fill(customer.name.slice(0, 12))
    await pane.getByText(customer.name).first().click()
    await pane.getByRole('heading', { level: 1, name: customer.name }).waitFor()
  })

  it('a draft shows the cockpit of its recipient, an appointment that of its guests', async () => {
    const customer = cast('large')
    const subject = await deliver(customer)
    const { page, pane, openMail } = await outlook()
    await openMail(subject)
    await page.getByRole('toolbar', { name: 'Menüband' }).getByRole('button', { name: 'Antworten', exact: true }).click()
    await page.getByRole('main', { name: 'Neue Nachricht' }).waitFor()
    await pane.getByRole('heading', { level: 1, name: customer.name }).waitFor()
    await takePicture(page, 'reply')
  })

  it('speaks English and goes dark with Outlook', async () => {
    const customer = cast('large')
    const subject = await deliver(customer)
    const { page, pane, openMail } = await outlook({ language: 'en-US', theme: 'dark', pane: 450 })
    await openMail(subject)
    await pane.getByRole('button', { name: 'Log', exact: true }).waitFor()
    await takePicture(page, 'english-dark')
  })
})
