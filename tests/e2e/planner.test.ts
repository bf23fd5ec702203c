/** The rep's week: proposed on a click, arranged by hand, in Outlook's calendar when he says so, and out of it again. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { seriousFindings } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { takePicture } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
let complaints: string[]
const contexts: BrowserContext[] = []
const jonas = hanseTechnik.users[0]!

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
  expect(complaints).toEqual([])
})

/** The planner in a tab, signed in, with a week that lies ahead as a whole. */
async function openPlanner(options: { viewport?: { width: number; height: number }; colorScheme?: 'dark' } = {}): Promise<Page> {
  complaints = []
  const context = await browser.newContext({ viewport: { width: 1440, height: 860 }, locale: 'de-DE', timezoneId: 'Europe/Berlin', ...options })
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(`${product.url}/workspace#/planner`)
  await page.waitForURL((url) => url.origin === product.outlookUrl)
  await page.getByText(jonas.name).first().click()
  await page.waitForURL((url) => url.origin === product.url)
  await page.goto(`${product.url}/workspace#/planner`)
  await page.getByRole('heading', { name: 'Besuchsplan' }).waitFor()
  await page.getByRole('button', { name: 'Nächste Woche' }).click()
  await page.getByRole('heading', { name: 'Fällig' }).waitFor()
  return page
}

type Event = { id: string; subject: string; showAs: string; body: string; start: string }
async function events(): Promise<Event[]> {
  const state = (await (await fetch(`${product.outlookUrl}/control/state?oid=${jonas.oid}`)).json()) as { events: Event[] }
  return state.events
}

const proposals = (page: Page) => page.locator('.fc-event.is-proposed.fc-event-draggable')

async function plan(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Plan vorschlagen|Neu planen/ }).click()
  await page.getByText(/Besuche gefunden/).waitFor()
  await page.getByRole('button', { name: 'So lassen' }).click()
  await page.getByText(/Besuche vorgeschlagen/).waitFor()
}

describe('the planner', () => {
  it('proposes a week, writes it into the calendar when told to, and takes it back', async () => {
    const before = await events()
    const page = await openPlanner()
    await plan(page)
    expect(await proposals(page).count()).toBeGreaterThan(3)
    expect(await events()).toEqual(before)
    await takePicture(page, 'planner')
    expect(await seriousFindings(page)).toEqual([])

    await page.getByRole('button', { name: /^In meinen Kalender \(/ }).click()
    await page.getByRole('checkbox').nth(1).click()
    const button = page.getByRole('button', { name: /^\d+ eintragen$/ })
    const count = Number.parseInt((await button.textContent()) ?? '', 10)
    await button.click()
    await page.getByText(`${count} Besuche stehen im Kalender.`).waitFor()
    const known = new Set(before.map(({ id }) => id))
    const made = async () => (await events()).filter(({ id }) => !known.has(id))
    await expect.poll(async () => (await made()).length, { timeout: 30_000 }).toBe(count)
    for (const { subject, showAs, body } of await made()) {
      expect(subject).toMatch(/^Besuch: /)
      expect(showAs).toBe('tentative')
      expect(body).not.toMatch(/überfällig|Umweg|Angebot|\b[ABC][123]\b/)
    }

    await page.getByRole('button', { name: `Eintragen zurücknehmen (${count})` }).click()
    await page.getByText('Die Termine sind wieder aus dem Kalender genommen.').waitFor()
    await expect.poll(async () => (await made()).length, { timeout: 30_000 }).toBe(0)
    expect((await events()).map(({ id }) => id).sort()).toEqual([...known].sort())
    expect(await proposals(page).count()).toBeGreaterThanOrEqual(count)
  })

  it('can be arranged by keyboard: a visit moved to another day stays there', async () => {
    const page = await openPlanner()
    await plan(page)
    const visit = proposals(page).first()
    const name = (await visit.getAttribute('aria-label'))!.replace(/^\S+ /, '').replace(/, vorgeschlagen$/, '')
    await visit.focus()
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog').or(page.locator('.fui-PopoverSurface'))
    await card.getByRole('heading', { name }).waitFor()
    // A company may bear the word, as in Montagebau.
    await card.getByLabel('Tag', { exact: true }).selectOption({ index: 4 })
    await card.getByLabel('Uhrzeit').fill('16:00')
    await card.getByRole('button', { name: 'Verschieben' }).click()
    await page.getByLabel(`16:00 ${name}, vorgeschlagen`).waitFor()
  })

  it('is a list of days with call and way on a phone', async () => {
    const page = await openPlanner({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    await page.getByRole('button', { name: 'Ändern', exact: false }).first().waitFor()
    expect(await page.getByRole('link', { name: /anrufen$/ }).count()).toBeGreaterThan(3)
    expect(await page.locator('.fc').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await takePicture(page, 'planner-phone')
    expect(await seriousFindings(page)).toEqual([])
  })
})
