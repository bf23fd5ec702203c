/** The wide pages in a browser tab, the second organisation, and what has to hold everywhere. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { DemoCustomer } from '../../prisma/demo/customer.ts'
import { demoWorld } from '../../prisma/demo/demo-world.ts'
import { alpenWerkzeug, foreignTenant, hanseTechnik } from '../../prisma/demo/organisations.ts'
import { seriousFindings } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { openOutlook, takePicture } from '../support/outlook.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
let customers: readonly DemoCustomer[]
const contexts: BrowserContext[] = []
const jonas = hanseTechnik.users[0]!

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  customers = demoWorld(JSON.parse(readFileSync(path.join(product.dataDirectory, 'demonstration.json'), 'utf8'))).customers
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})

/** The workspace in a tab of its own, signed in as `name` on the identity provider's page. */
async function openWorkspace(name: string, viewport = { width: 1280, height: 800 }, hash = ''): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'de-DE', timezoneId: 'Europe/Berlin' })
  contexts.push(context)
  const page = await context.newPage()
  await page.goto(`${product.url}/workspace${hash}`)
  await page.waitForURL((url) => url.origin === product.outlookUrl)
  await page.getByText(name).first().click()
  await page.waitForURL((url) => url.origin === product.url)
  return page
}

describe('the workspace', () => {
  it('signs in by redirect, lists customers and opens the same cockpit wide', async () => {
    const page = await openWorkspace(jonas.name)
    await page.getByRole('table').waitFor()
    expect(await page.getByRole('row').count()).toBeGreaterThan(20)
    await page.waitForTimeout(500)
    await takePicture(page, 'workspace')
    expect(await seriousFindings(page)).toEqual([])
    const customer = customers.find(({ castRoles }) => castRoles.includes('large'))!
    await page.getByRole('textbox').or(page.getByRole('searchbox')).first().fill(customer.name.slice(0, 10))
    await page.getByRole('link', { name: customer.name }).first().click()
    await page.getByRole('heading', { name: customer.name }).first().waitFor()
    await page.waitForTimeout(800)
    await takePicture(page, 'workspace-customer')
    expect(await seriousFindings(page)).toEqual([])
  })

  it('fits a phone', async () => {
    const page = await openWorkspace(jonas.name, { width: 390, height: 800 })
    await page.getByRole('link', { name: 'Kunden', exact: true }).waitFor()
    await page.waitForTimeout(1_500)
    await takePicture(page, 'workspace-phone')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  it('begins with the week for who leads, with something in every section', async () => {
    const page = await openWorkspace(hanseTechnik.users.find(({ role }) => role === 'head_of_sales')!.name)
    await page.getByRole('heading', { level: 1, name: 'Diese Woche' }).waitFor()
    const sections = page.locator('main section')
    expect(await sections.count()).toBe(8)
    for (const section of await sections.all()) expect(await section.getByRole('listitem').count()).toBeGreaterThan(0)
    await takePicture(page, 'workspace-this-week')
    expect(await seriousFindings(page)).toEqual([])
  })

  it('takes the report of a visit on a phone: it survives a new start, waits without a connection and goes once', async () => {
    const customer = customers.find(({ castRoles }) => castRoles.includes('large'))!
    const page = await openWorkspace(jonas.name, { width: 390, height: 800 }, `#/customers/${customer.id}`)
    await page.getByRole('button', { name: 'Besuch', exact: true }).click()
    await page.getByRole('textbox', { name: 'Tag' }).fill(await page.evaluate(() => new Date().toLocaleDateString('sv-SE')))
    await page.getByLabel('Uhrzeit').fill('00:00')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText(/^Besuch .* eingetragen/).waitFor()
    await page.goto(`${product.url}/workspace#/my-day`)
    await page
      .getByRole('button', { name: `Bericht schreiben: ${customer.name}` })
      .first()
      .click()
    await page.getByLabel('Was war?').fill('Serie 5 vorgestellt')
    await page.reload()
    await page.getByRole('form', { name: 'Besuchsbericht' }).waitFor()
    expect(await page.getByLabel('Was war?').inputValue()).toBe('Serie 5 vorgestellt')
    await takePicture(page, 'visit-report-phone')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await seriousFindings(page)).toEqual([])
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Der Server ist nicht erreichbar.').waitFor()
    await page.context().setOffline(false)
    await page.getByText('Besuch berichtet').waitFor()
    const reported = page.getByRole('region', { name: 'Letzte Kontakte' }).getByText('Besuch', { exact: true })
    await expect.poll(() => reported.count(), { timeout: 10_000 }).toBe(1)
  })

  it('shows nothing to somebody of a tenant that is not on the list, nor to a colleague without a role', async () => {
    for (const { name } of [foreignTenant.users[0]!, hanseTechnik.users.find(({ role, mailbox }) => role === null && mailbox === 'user')!]) {
      const page = await openWorkspace(name)
      await page.getByRole('alert').first().waitFor()
      expect(await page.getByRole('row').count()).toBeLessThanOrEqual(1)
      for (const customer of customers.slice(0, 20)) expect(await page.getByText(customer.name).count()).toBe(0)
    }
  })
})

describe('the settings', () => {
  it('let the administrator decide with a history, and everybody take what is stored about him', async () => {
    const admin = hanseTechnik.users.find(({ role }) => role === 'admin')!
    const page = await openWorkspace(admin.name, { width: 1280, height: 900 }, '#/settings/policy')
    await page.getByRole('button', { name: /^Einzeln/ }).click()
    await page.getByLabel('Mails der Vergangenheit').selectOption({ label: '24 Monate' })
    await page.getByRole('navigation', { name: 'Einstellungen' }).getByText('Entwurf').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await takePicture(page, 'settings-policy')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Mails der Vergangenheit: 12 Monate → 24 Monate').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 800 })
    await page.getByRole('main').getByRole('button', { name: 'Einstellungen' }).click()
    await page.getByRole('link', { name: 'Was hier gilt' }).click()
    await page.getByText('Mails der Vergangenheit: 24 Monate', { exact: true }).waitFor()
    await takePicture(page, 'settings-rules-phone')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('main').getByRole('button', { name: 'Einstellungen' }).click()
    await page.getByRole('link', { name: 'Über mich gespeichert' }).click()
    await page.getByText('Protokoll Ihrer Handlungen').waitFor()
    await takePicture(page, 'settings-personal-data-phone')
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Herunterladen' }).click()])
    const content = JSON.parse(readFileSync(await file.path(), 'utf8'))
    expect(content.app_user[0].mail).toBe(admin.mail)
    expect(content.audit_entry).toContainEqual(expect.objectContaining({ change: { field: 'depthMonths', before: 12, after: 24 } }))
  })
})

describe('the second organisation', () => {
  it('sees its own customers in its own Outlook, and none of the first', async () => {
    const page = await openWorkspace(alpenWerkzeug.users[0]!.name)
    await page.getByRole('table').waitFor()
    const text = await page.locator('body').innerText()
    const foreign = customers.filter(({ name, castRoles }) => castRoles.length > 0 && text.includes(name))
    // One customer has the same name in both: it is another row, in another town.
    expect(foreign.length).toBeLessThanOrEqual(1)
    const sender = customers.find(({ castRoles }) => castRoles.includes('three_sites'))!.contacts[0]!
    await product.control('deliver-mail', {
      oid: alpenWerkzeug.users[0]!.oid,
      mail: { subject: 'Von fremder Kundschaft', from: { name: 'X', address: sender.emails[0] }, body: 'x', uniqueBody: 'x', bodyType: 'text' },
    })
    const outlook = await openOutlook(browser, product, { user: alpenWerkzeug.users[0]!.mail })
    contexts.push(outlook.page.context())
    await outlook.openMail('Von fremder Kundschaft')
    await outlook.pane.getByText(sender.emails[0]!).first().waitFor()
    expect(await outlook.pane.getByRole('region', { name: 'Kennzahlen' }).count()).toBe(0)
  })
})

describe('the pane', () => {
  it.each([
    ['light', 'de-DE', 320],
    ['dark', 'en-US', 450],
  ] as const)('has nothing serious for axe in %s, %s', async (theme, language, pane) => {
    const customer = customers.find(({ castRoles }) => castRoles.includes('large'))!
    const subject = `Zugänglich ${theme}`
    await product.control('deliver-mail', {
      oid: jonas.oid,
      mail: { subject, from: { name: 'X', address: customer.contacts[0]!.emails[0] }, body: 'x', uniqueBody: 'x', bodyType: 'text' },
    })
    const outlook = await openOutlook(browser, product, { theme, language, pane })
    contexts.push(outlook.page.context())
    await outlook.openMail(subject)
    await outlook.pane.getByRole('heading', { level: 1, name: customer.name }).waitFor()
    const frame = await (await outlook.page.locator('iframe[title="Kundencockpit"]').elementHandle())!.contentFrame()
    expect(await seriousFindings(frame!)).toEqual([])
  })

  it('is not needed to log a mail: the ribbon command does it, and an open pane hears of it', async () => {
    const customer = customers.find(({ castRoles }) => castRoles.includes('large'))!
    await product.control('deliver-mail', {
      oid: jonas.oid,
      mail: { subject: 'Per Menüband', from: { name: 'X', address: customer.contacts[0]!.emails[0] }, body: 'x', uniqueBody: 'x', bodyType: 'text' },
    })
    const outlook = await openOutlook(browser, product)
    contexts.push(outlook.page.context())
    await outlook.openMail('Per Menüband')
    await outlook.pane.getByRole('button', { name: 'Erfassen', exact: true }).waitFor()
    await outlook.page.getByRole('toolbar', { name: 'Menüband' }).getByRole('button', { name: 'Mail erfassen' }).click()
    await outlook.page
      .getByText(/Erfasst bei/)
      .first()
      .waitFor()
    await outlook.pane
      .getByRole('region', { name: 'Stand dieser Mail' })
      .getByText(/Erfasst/)
      .first()
      .waitFor()
  })
})
