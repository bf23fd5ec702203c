/** What axe finds serious on a page as a browser shows it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Findings = { violations: { id: string; impact: string; nodes: { html: string }[] }[] }

/** `only`: rules by name; without them all. Fluent's hidden focus stops are its own. */
export async function seriousFindings(page: Page | Frame, only?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return await page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: { run: (context: object, options: object) => Promise<Findings> } }
    const { violations } = await axe.run({ exclude: [['[data-tabster-dummy]']] }, rules ? { runOnly: rules } : {})
    return violations
      .filter(({ id, impact }) => impact === 'serious' || impact === 'critical' || id === 'page-has-heading-one')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  }, only)
}
