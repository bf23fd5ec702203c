/** A customer would like to be visited: three times go into the answer and are held, he takes one, and that one is a visit; a further visit tells what it meets. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoWorld } from '../../prisma/demo/demo-world.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { launchBrowser } from '../support/browser.ts'
import { openOutlook, takePicture } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
const [jonas] = hanseTechnik.users

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

/** How the visits to the customer stand in the calendar that were not there before. */
async function held(customer: string, before: readonly string[]): Promise<{ id: string; showAs: string }[]> {
  const answer = await fetch(`${product.outlookUrl}/control/state?oid=${jonas!.oid}`)
  const { events } = (await answer.json()) as { events: { id: string; subject: string; showAs: string }[] }
  return events.filter(({ id, subject }) => subject === `Besuch: ${customer}` && !before.includes(id))
}

it('three visiting times are offered in the answer, the one the customer takes becomes the visit, and that can be taken back', async () => {
  const { customers } = demoWorld(JSON.parse(readFileSync(path.join(product.dataDirectory, 'demonstration.json'), 'utf8')))
  const { name, contacts } = customers.find(({ castRoles, contacts }) => castRoles.includes('large') && contacts.length > 0)!
  const from = { name: 'Kunde', address: contacts[0]!.emails[0]! }
  const deliver = (subject: string, body: string) =>
    product.control('deliver-mail', { oid: jonas!.oid, mail: { conversationKey: 'visit-offer', from, bodyType: 'text', subject, body } })
  const before = (await held(name, [])).map(({ id }) => id)
  await deliver('Kommen Sie vorbei?', 'Wann passt es Ihnen?')

  const { page, pane, openMail, complaints, close } = await openOutlook(browser, product)
  await openMail('Kommen Sie vorbei?')
  await page.getByRole('toolbar', { name: 'Menüband' }).getByRole('button', { name: 'Antworten', exact: true }).click()
  await pane.getByRole('button', { name: 'Besuchstermine vorschlagen' }).click()
  await pane.getByRole('combobox', { name: 'Termin 3' }).waitFor()
  await takePicture(page, 'visit-offer')
  const text = await pane.getByRole('region', { name: 'Das steht dann in der Mail' }).innerText()
  await pane.getByRole('button', { name: 'In die Mail einfügen' }).click()
  await pane.getByText('Eingefügt, 3 Termine sind freigehalten').waitFor()
  const written = await page
    .getByRole('main', { name: /^(Neue Nachricht|AW: )/ })
    .getByRole('textbox')
    .last()
    .inputValue()
  expect(written).toContain(text.trim())
  await expect
    .poll(async () => (await held(name, before)).map(({ showAs }) => showAs), { timeout: 10_000 })
    .toEqual(['tentative', 'tentative', 'tentative'])
  await page.getByRole('button', { name: 'Senden', exact: true }).click()

  await deliver('AW: Kommen Sie vorbei?', 'Der zweite passt uns gut.')
  await openMail('AW: Kommen Sie vorbei?')
  const states = async () => (await held(name, before)).map(({ showAs }) => showAs)
  const taken = pane.getByTitle(/^In der Antwort genannt/)
  await taken.waitFor()
  await takePicture(page, 'visit-offer-answered')
  expect(await taken.textContent()).toMatch(/^Kunde nimmt /)
  expect(await taken.textContent()).toBe(
    await pane
      .getByRole('button', { name: /^Kunde nimmt/ })
      .nth(1)
      .textContent(),
  )
  await taken.click()
  await pane.getByText(/^Besuch eingetragen:/).waitFor()
  await expect.poll(states, { timeout: 10_000 }).toEqual(['busy'])
  await pane.getByRole('button', { name: 'Rückgängig' }).click()
  await expect.poll(states, { timeout: 10_000 }).toEqual(['tentative', 'tentative', 'tentative'])
  await taken.click()
  await pane.getByText(/^Besuch eingetragen:/).waitFor()
  await takePicture(page, 'visit-offer-accepted')
  await pane.getByRole('button', { name: 'Bestätigung schreiben' }).click()
  const answer = page
    .getByRole('main', { name: /^(Neue Nachricht|AW: )/ })
    .getByRole('textbox')
    .last()
  await expect.poll(() => answer.inputValue(), { timeout: 10_000 }).toMatch(/unseren Termin am .* von \d\d:\d\d bis \d\d:\d\d Uhr/)
  await expect.poll(states, { timeout: 10_000 }).toEqual(['busy'])

  // Another visit by hand tells what it meets, and is not refused.
  await deliver('Noch etwas', 'Haben Sie noch Kataloge?')
  await openMail('Noch etwas')
  await pane.getByRole('button', { name: 'Besuch', exact: true }).click()
  const told = pane.getByRole('region', { name: 'Passt das?' })
  await told.waitFor()
  await takePicture(page, 'visit-time-check')
  expect(complaints()).toEqual([])
  await close()
})
