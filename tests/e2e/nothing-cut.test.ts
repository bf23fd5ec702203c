/** No text of the first screens is cut in the narrowest pane, in German or English, also with text at 200 %. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DemoCustomer } from '../../prisma/demo/customer.ts'
import { demoWorld } from '../../prisma/demo/demo-world.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { launchBrowser } from '../support/browser.ts'
import { type CutText, cutTexts, cutTextsEnlarged } from '../support/cut-texts.ts'
import { openOutlook, takePicture } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
let customers: readonly DemoCustomer[]
const [jonas, katrin] = hanseTechnik.users

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  customers = demoWorld(JSON.parse(readFileSync(path.join(product.dataDirectory, 'demonstration.json'), 'utf8'))).customers
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const cast = (role: DemoCustomer['castRoles'][number]) => {
  const { name, contacts } = customers.find(
    ({ castRoles, contacts }) => castRoles.includes(role) && contacts.some(({ emails }) => emails.length > 0),
  )!
  const { givenName, surname, emails } = contacts.find(({ emails }) => emails.length > 0)!
  return { company: name, name: `${givenName} ${surname}`, address: emails[0]! }
}

async function deliver(subject: string, from: { name: string; address: string }): Promise<string> {
  const to = [{ name: jonas!.name, address: jonas!.mail }]
  await product.control('deliver-mail', { oid: jonas!.oid, mail: { subject, from: { name: from.name, address: from.address }, to } })
  return subject
}

/** An appointment with a customer that began an hour ago: a report is due. Returns the id of its event. */
async function meet({ name, address }: { name: string; address: string }): Promise<string> {
  const at = (minutes: number) => ({ dateTime: new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 19), timeZone: 'UTC' })
  const attendees = [{ emailAddress: { name, address }, type: 'required' }]
  const event = { subject: 'Besprechung des Rahmenvertrags', start: at(-60), end: at(-10), attendees }
  const { id } = (await product.control('create-event', { oid: jonas!.oid, event })) as { id: string }
  return id
}

/** A subject is as long as its writer made it: it stands in one line, whole behind the pointer and in the history. */
const isSubject = ({ region, text, title }: CutText): boolean => /^(Letzte Kontakte|Last contacts)$/.test(region) && (title ?? '').startsWith(text)

/** Waits for what comes behind a screen, before it is measured. */
const SETTLING_MS = 300

it.each(['de-DE', 'en-US'] as const)(
  'no text is cut at 320 px, nor with text alone twice as large, in %s',
  async (language) => {
    const [met, known, late, both] = [cast('three_sites'), cast('large'), cast('credit_blocked'), cast('shared_person')]
    const place = `event=${encodeURIComponent(await meet(met))}`
    const { page, pane, openMail, close } = await openOutlook(browser, product, { pane: 320, language, place })
    const found: Record<string, string[]> = {}
    const measure = async (screen: string): Promise<void> => {
      await page.waitForTimeout(SETTLING_MS)
      await takePicture(page, `nothing-cut-${screen}-${language}`)
      const html = pane.locator('html')
      for (const [size, cut] of [
        ['', await cutTexts(html)],
        [' at 200 %', await cutTextsEnlarged(html)],
      ] as const) {
        const texts = cut.filter((each) => !isSubject(each)).map(({ text }) => text)
        if (texts.length > 0) found[screen + size] = texts
      }
    }
    const customer = (name: string) => pane.getByRole('heading', { level: 1, name }).waitFor()
    await customer(met.company)
    await pane.getByRole('button', { name: /Besuch berichten|Report visit/ }).waitFor()
    await measure('appointment')
    await page.getByRole('button', { name: /^(E-Mail|Mail)$/ }).click()
    await pane.getByRole('heading', { name: /Mein Tag|My day/ }).waitFor()
    await measure('my-day')
    await openMail(await deliver(`Anfrage ${language}`, known))
    await customer(known.company)
    await measure('not-logged')
    await pane.getByRole('button', { name: /^(Erfassen|Log)$/ }).click()
    await pane
      .getByText(/Erfasst am|Logged on/)
      .first()
      .waitFor()
    await measure('logged')
    await openMail(await deliver(`Zahlungsplan ${language}`, late))
    await customer(late.company)
    await measure('warnings')
    await openMail(await deliver(`Zwei Firmen ${language}`, both))
    await pane.getByRole('combobox', { name: /Kunde wählen|Choose/ }).waitFor()
    await measure('several-customers')
    const stranger = { name: 'Nora Neuland-Hohenstein', address: 'nora.neuland-hohenstein@neuland-maschinenbau.example' }
    await openMail(await deliver(`Fremd ${language}`, stranger))
    await pane.getByText(stranger.address).first().waitFor()
    await measure('unknown-sender')
    await openMail(await deliver(`Intern ${language}`, { name: katrin!.name, address: katrin!.mail }))
    await pane.getByText(/Nur Kolleg|Only colleagues/).waitFor()
    await measure('colleague')
    await close()
    expect(found).toEqual({})
  },
  180_000,
)
