/** What axe finds serious on a page as a browser shows it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Findings = { violations: { id: string; impact: string; nodes: { html: string }[] }[] }

/** Nothing is being loaded, and no colour is on its way: what has just become enabled, or is about to go, has the colours of neither state for a moment. */
async function settled(page: Page | Frame): Promise<void> {
  await page
    .getByRole('status', { name: /^(Wird geladen|Loading)/ })
    .first()
    .waitFor({ state: 'detached' })
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
}

/** Once the page stands still. `only`: rules by name; without them all. Fluent's hidden focus stops are its own. */
export async function seriousFindings(page: Page | Frame, only?: readonly string[]): Promise<string[]> {
  await settled(page)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return await page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: { run: (context: object, options: object) => Promise<Findings> } }
    const { violations } = await axe.run({ exclude: [['[data-tabster-dummy]']] }, rules ? { runOnly: rules } : {})
    return violations
      .filter(({ id, impact }) => impact === 'serious' || impact === 'critical' || id === 'page-has-heading-one')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  }, only)
}
