/** A colleague enters somebody with whom one has written before: whose mailbox it is decides about its older mails. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { launchBrowser } from '../support/browser.ts'
import { openOutlook, takePicture } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
const [jonas, katrin] = hanseTechnik.users

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ POLL_SECONDS: '5', TOLD_POLL_SECONDS: '5' }), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const nora = { name: 'Nora Neuland', address: 'nora.neuland@neuland-maschinenbau.example' }
/** `minutes` ago. */
const deliver = ({ oid, name, mail }: NonNullable<typeof jonas>, subject: string, minutes: number): Promise<unknown> => {
  const at = new Date(Date.now() - minutes * 60_000).toISOString()
  return product.control('deliver-mail', { oid, mail: { subject, from: nora, to: [{ name, address: mail }], sentAt: at, receivedAt: at } })
}

it('the pane asks whose mailbox it is, takes over or leaves, and takes it back', async () => {
  const hers = await openOutlook(browser, product, { pane: 320, user: katrin!.mail })
  await hers.pane.getByRole('button', { name: 'Postfach verbinden' }).click()
  await hers.pane.getByRole('button', { name: 'Verbindung beenden' }).waitFor()
  await deliver(katrin!, 'Anfrage Drehteile', 2)
  await deliver(jonas!, 'Anfrage Frästeile', 1)

  const his = await openOutlook(browser, product, { pane: 320 })
  await his.openMail('Anfrage Frästeile')
  await his.pane
    .getByRole('button', { name: /Interessent/ })
    .first()
    .click()
  await his.pane
    .getByRole('button', { name: /Anlegen|Speichern/ })
    .last()
    .click()
  await his.pane.getByRole('region', { name: 'Stand dieser Mail' }).waitFor()

  await hers.openMail('Anfrage Drehteile')
  await hers.pane.getByText(/^Eine ältere Mail in Ihrem Postfach passt zu diesem Kunden/).waitFor()
  await takePicture(hers.page, 'older-mails-asked')
  await hers.pane.getByRole('button', { name: 'Nicht übernehmen' }).click()
  await hers.pane.getByText('Die Mails bleiben, wo sie sind.').waitFor()
  await hers.pane.getByRole('button', { name: 'Rückgängig' }).click()
  await hers.pane.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await hers.pane.getByRole('region', { name: 'Letzte Kontakte' }).getByText('Anfrage Drehteile').waitFor({ timeout: 90_000 })
  await takePicture(hers.page, 'older-mails-taken-over')
  expect([...hers.complaints(), ...his.complaints()]).toEqual([])
}, 240_000)
