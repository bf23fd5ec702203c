/** The Outlook window of the demonstration in a real browser, as its user sees it. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import type { Product } from './product.ts'

export type OutlookOptions = {
  user?: string
  /** Address of the team's mailbox that is open in place of one's own. */
  mailbox?: string
  language?: 'de-DE' | 'en-US'
  theme?: 'light' | 'dark'
  /** Width of the pane in pixels. */
  pane?: 320 | 450
  viewport?: { width: number; height: number }
  /** What is open at first, as the address names it: `event=ID`. */
  place?: string
}

export type Outlook = {
  page: Page
  pane: FrameLocator
  /** Clicks the mail whose subject this is. */
  openMail: (subject: string) => Promise<void>
  /** What pages and console complained about so far; hostile mails may be refused by the browser. */
  complaints: () => string[]
  close: () => Promise<void>
}

const EXPECTED =
  /Blocked script execution in 'about:srcdoc'|frame is sandboxed|document is sandboxed|Content Security Policy|Failed to load resource: .*(503|502|ERR_CONNECTION|429|412)|net::ERR/

export async function openOutlook(browser: Browser, product: Product, options: OutlookOptions = {}): Promise<Outlook> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    locale: options.language ?? 'de-DE',
    timezoneId: 'Europe/Berlin',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && !EXPECTED.test(message.text()) && complaints.push(message.text()))
  const query = new URLSearchParams({ pane: String(options.pane ?? 320), lang: options.language ?? 'de-DE', theme: options.theme ?? 'light' })
  if (options.user) query.set('user', options.user)
  if (options.mailbox) query.set('mailbox', options.mailbox)
  const pane = page.frameLocator('iframe[title="Kundencockpit"]')
  await seeAll(page, pane)
  await page.goto(`${product.outlookUrl}/?${query}${options.place ? `#${options.place}` : ''}`)
  return {
    page,
    pane,
    openMail: (subject) => openMail(page, subject),
    complaints: () => complaints,
    close: () => context.close(),
  }
}

/** Some visit of the demonstration is under way at most hours: discreet mode, which it switches on, is switched off again. */
async function seeAll(page: Page, pane: FrameLocator): Promise<void> {
  const notice = pane.getByText(/^(Diskret, solange der Besuch läuft|Discreet while the visit is under way)/)
  await page.addLocatorHandler(notice, () => notice.locator('xpath=..').getByRole('button').click())
}

/** Mails that arrive move the list under the pointer: it is clicked until no other is the open one. A draft opens in a form, and none is. */
async function openMail(page: Page, subject: string): Promise<void> {
  const option = page.getByRole('option', { name: subject }).first()
  for (let tries = 0; tries < 5; tries++) {
    await option.click()
    const open = await page.getByRole('option', { selected: true }).allTextContents()
    if (open.length === 0 || open.some((text) => text.includes(subject))) return
  }
  throw new Error(`The mail does not open: ${subject}`)
}

/** Pictures of a run stand in `docs/screenshots` when SCREENSHOTS is set, else in `dist/screenshots`: only the first folder is part of the project. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS ? 'docs/screenshots' : 'dist/screenshots'
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' })
}
