/** What the pane costs: bytes until its content stands, time from a click on a mail to the content, memory after many mails. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession, Frame, Locator, Page } from 'playwright-core'
import { demoWorld } from '../../prisma/demo/demo-world.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { launchBrowser } from '../support/browser.ts'
import { startProduct } from '../support/product.ts'

const isJson = process.argv.includes('--json')
const MAILS = 30
const SWITCHES = 200
const COLD_STARTS = 5
const jonas = hanseTechnik.users[0]
if (!jonas) throw new Error('The demo company has nobody')

/** One mail from each of many customers, the first customer's on top. Returns the customers' names by subject. */
async function deliverMails(): Promise<Map<string, string>> {
  const world = demoWorld(JSON.parse(readFileSync(path.join(product.dataDirectory, 'demonstration.json'), 'utf8')))
  // People of one firm only, so that the heading tells whose cockpit it is.
  const senders = world.customers
    .filter(({ contacts, castRoles }) => contacts[0]?.emails.length === 1 && !castRoles.includes('shared_person'))
    .slice(0, MAILS)
  const names = new Map<string, string>()
  for (const { name, contacts } of senders.reverse()) {
    const contact = contacts[0]
    const subject = `Messung ${String(names.size).padStart(2, '0')}`
    const from = { name: contact?.surname ?? '', address: contact?.emails[0] ?? '' }
    await product.control('deliver-mail', {
      oid: jonas?.oid,
      mail: { subject, from, to: [{ name: jonas?.name, address: jonas?.mail }], body: 'x', uniqueBody: 'x', bodyType: 'text' },
    })
    names.set(subject, name)
  }
  return names
}

type Opened = { page: Page; frame: Frame; devtools: CDPSession; close: () => Promise<void> }

async function openOutlook(browser: Browser, slowdown: number): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.goto(`${product.outlookUrl}/?user=${jonas?.mail}`)
  await page
    .getByRole('option')
    .nth(MAILS - 1)
    .waitFor({ timeout: 60_000 })
  const frame = await paneFrame(page)
  return { page, frame, devtools, close: () => context.close() }
}

async function paneFrame(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe[title="Kundencockpit"]').elementHandle()
  const frame = await handle?.contentFrame()
  if (!frame) throw new Error('There is no pane')
  return frame
}

const scriptsLoadedAt = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))
    return performance.timeOrigin + Math.max(...scripts.map((script) => (script as PerformanceResourceTiming).responseEnd))
  })

/** Wall-clock instant at which the heading stood in the pane: with this text, or with any. */
const contentAt = (frame: Frame, name: string | null): Promise<number> =>
  frame.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const giveUpAt = performance.now() + 30_000
        const look = (): void => {
          const heading = document.querySelector('h1')
          if (heading && (wanted === null || heading.textContent === wanted)) resolve(performance.timeOrigin + performance.now())
          else if (performance.now() > giveUpAt) reject(new Error(`The pane shows ${heading?.textContent}, not ${wanted}`))
          else requestAnimationFrame(look)
        }
        look()
      }),
    name,
  )

/** Clicks and returns the instant of the click. */
const clickMail = (page: Page, subject: string): Promise<number> =>
  page
    .getByRole('option', { name: subject })
    .first()
    .evaluate((option: HTMLElement) => {
      option.click()
      return performance.timeOrigin + performance.now()
    })

/** @returns the button that opens it again. */
async function closePane(page: Page): Promise<Locator> {
  const toggle = page.getByRole('toolbar').getByRole('button', { name: 'Kundencockpit' })
  await toggle.click()
  await page.locator('iframe[title="Kundencockpit"]').waitFor({ state: 'detached' })
  return toggle
}

async function openPaneAnew(page: Page): Promise<Frame> {
  const toggle = await closePane(page)
  await toggle.click()
  return await paneFrame(page)
}

/** A mail is open, the pane is opened: from the click on its button to the cockpit, with an empty cache. The floor is when its scripts had come. */
async function coldStarts(browser: Browser, slowdown: number) {
  const times: number[] = []
  const loads: number[] = []
  for (let i = 0; i < COLD_STARTS; i++) {
    const { page, close } = await openOutlook(browser, slowdown)
    await page.getByRole('option', { name: 'Messung' }).first().click()
    const toggle = await closePane(page)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.clearBrowserCache')
    const started = await toggle.evaluate((button: HTMLElement) => {
      button.click()
      return performance.timeOrigin + performance.now()
    })
    const frame = await paneFrame(page)
    await frame.locator('main h1').waitFor({ timeout: 60_000 })
    times.push((await contentAt(frame, null)) - started)
    loads.push((await scriptsLoadedAt(frame)) - started)
    await close()
  }
  return { contentMs: median(times), floorScriptsLoadedMs: median(loads) }
}

/** Own scripts (not Office.js) that were asked for until the content stood, as gzip would send them. */
async function bytesUntilContent(browser: Browser): Promise<{ ownScriptsGzip: number; files: number }> {
  const { page, close } = await openOutlook(browser, 1)
  await page.getByRole('option', { name: 'Messung' }).first().click()
  const frame = await openPaneAnew(page)
  const stoodAt = await contentAt(frame, null)
  const urls = await frame.evaluate(
    (until) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => performance.timeOrigin + startTime < until)
        .map(({ name }) => name),
    stoodAt,
  )
  const own = [...new Set(urls.filter((url) => url.startsWith(product.url) && url.endsWith('.js')))]
  const sizes = await Promise.all(own.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 9 }).length))
  await close()
  return { ownScriptsGzip: sizes.reduce((sum, size) => sum + size, 0), files: own.length }
}

/** Each mail is opened once before anything is known of it; the floor is the pane's own request. */
async function switchMails(browser: Browser, names: Map<string, string>) {
  const { page, frame, devtools, close } = await openOutlook(browser, 1)
  const subjects = [...names.keys()]
  const times: number[] = []
  await clickMail(page, subjects[0] ?? '')
  await contentAt(frame, names.get(subjects[0] ?? '') ?? '')
  for (const subject of subjects.slice(1)) {
    const clicked = await clickMail(page, subject)
    times.push((await contentAt(frame, names.get(subject) ?? '')) - clicked)
  }
  const requests = await frame.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('cockpit.ofItem'))
      .map(({ duration }) => duration),
  )
  const before = await heapOf(devtools)
  for (let i = 0; i < SWITCHES; i++) {
    const subject = subjects[i % subjects.length] ?? ''
    await clickMail(page, subject)
    await contentAt(frame, names.get(subject) ?? '')
  }
  const after = await heapOf(devtools)
  await close()
  return {
    warm: { p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95), floorRequestP95Ms: percentile(requests, 0.95) },
    heap: { beforeMB: before, afterMB: after, switches: SWITCHES },
  }
}

/** Outlook page and pane together: they share a process. */
async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return Number((usedSize / 1e6).toFixed(1))
}

const percentile = (values: number[], share: number): number => Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0)
const median = (values: number[]): number => percentile(values, 0.5)

type Result = Awaited<ReturnType<typeof switchMails>> &
  Record<'cold' | 'coldAtQuarterSpeed', Awaited<ReturnType<typeof coldStarts>>> & { bytes: Awaited<ReturnType<typeof bytesUntilContent>> }

function report({ bytes, cold, coldAtQuarterSpeed, warm, heap }: Result): void {
  console.log(`Own scripts until the content stands: ${(bytes.ownScriptsGzip / 1000).toFixed(1)} kB gzip in ${bytes.files} files`)
  console.log(
    `Mail click to content, pane open: p50 ${warm.p50Ms} ms, p95 ${warm.p95Ms} ms; floor, its own request: p95 ${warm.floorRequestP95Ms} ms`,
  )
  console.log(`Cold pane to content: ${cold.contentMs} ms; floor, scripts loaded: ${cold.floorScriptsLoadedMs} ms`)
  console.log(`Cold at a quarter of the speed: ${coldAtQuarterSpeed.contentMs} ms; floor: ${coldAtQuarterSpeed.floorScriptsLoadedMs} ms`)
  console.log(`Heap: ${heap.beforeMB} MB, after ${heap.switches} mails ${heap.afterMB} MB`)
}

const product = await startProduct()
const browser = await launchBrowser()
try {
  const customers = await deliverMails()
  const cold = await coldStarts(browser, 1)
  const coldSlow = await coldStarts(browser, 4)
  const result = { bytes: await bytesUntilContent(browser), cold, coldAtQuarterSpeed: coldSlow, ...(await switchMails(browser, customers)) }
  if (isJson) console.log(JSON.stringify(result, null, 2))
  else report(result)
} finally {
  await browser.close()
  await product.stop()
}
process.exit(0)
