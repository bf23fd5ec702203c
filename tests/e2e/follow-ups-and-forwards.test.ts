/** What was written down stays in sight, and what a colleague passed on has its customer. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { launchBrowser } from '../support/browser.ts'
import { openOutlook, takePicture } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

const inga = hanseTechnik.users.find(({ jobTitle }) => jobTitle === 'Innendienst')
let browser: Browser
let product: Product

beforeAll(async () => {
  ;[browser, product] = await Promise.all([launchBrowser(), startProduct()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

it('keeps a follow-up of next week in the cockpit, beside a mail that a colleague passed on', async () => {
  const outlook = await openOutlook(browser, product, { ...(inga && { user: inga.mail }) })
  const { pane, openMail } = outlook
  await openMail('WG: Kopie der Lieferscheine')
  await pane.getByRole('button', { name: 'Wiedervorlage', exact: true }).click()
  await pane.getByRole('textbox', { name: /Was ist zu tun/ }).fill('Lieferscheine schicken')
  await pane.getByRole('button', { name: 'Speichern' }).click()
  await pane.getByRole('button', { name: /\+ \d+ Wiedervorlage/ }).click()
  await pane.getByText('Lieferscheine schicken').first().waitFor()
  expect(await pane.getByRole('button', { name: 'Erfassen', exact: true }).count()).toBe(0)
  await takePicture(outlook.page, 'forwarded-mail-with-follow-up')
  expect(outlook.complaints()).toEqual([])
})
