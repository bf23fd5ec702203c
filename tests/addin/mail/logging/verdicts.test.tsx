// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import { type Answers, createFakeApi } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { answerOf, idOf } from '../../support/sample.ts'

afterEach(cleanup)

type Why = NonNullable<Outputs['mailSync']['why']>
const whyOf = (given: Partial<Why>): Why => ({
  ...{ isLogged: false, reason: 'newsletter', judgedAt: '2026-11-23T08:00:00Z', rule: null, gateway: null, supplier: null },
  ...given,
})
const rule = { id: idOf(90), kind: 'address' as const, value: 'a@x.de', isOwn: true, mayLift: true }

/** Opens a mail and its "Why?". */
async function explain(why: Why | null, answers: Answers = {}, sender = 'anna@kunde.de') {
  const api = createFakeApi({ 'cockpit.ofItem': () => answerOf(idOf(1), 'Kunde GmbH'), 'mailSync.why': () => why, ...answers })
  const { user } = renderPane(api, createFakeHost(mailFrom(sender)))
  await user.click(await screen.findByRole('button', { name: 'Warum?' }))
  return { api, user, line: within(screen.getByRole('region', { name: 'Stand dieser Mail' })) }
}

describe('why', () => {
  it.each<[string, Partial<Why>, string, string, object]>([
    [
      'newsletter',
      {},
      'Diesen Absender immer erfassen',
      'mailRules.add',
      { effect: 'always', kind: 'address', value: 'anna@kunde.de', scope: 'own' },
    ],
    ['excluded', { reason: 'excluded_address', rule }, 'Eintrag entfernen', 'mailRules.remove', { id: idOf(90) }],
    ['ignored', { reason: 'ignored' }, 'Nicht mehr ignorieren', 'customers.unignoreSender', { address: 'anna@kunde.de' }],
    [
      'supplier',
      { reason: 'supplier', supplier: { customerId: idOf(3), name: 'Stahl AG', version: 4 } },
      'Als Kunden führen',
      'customers.changeKind',
      { customerId: idOf(3), kind: 'customer', version: 4 },
    ],
  ])('%s: one click changes it', async (_, why, label, path, input) => {
    const { api, user, line } = await explain(whyOf(why), { [path]: () => ({ id: idOf(91), logged: 0 }) })
    await user.click(await line.findByRole('button', { name: label }))
    expect(api.callsOf(path)[0]?.input).toMatchObject(input)
  })

  it('a colleague’s own or the company’s entry is named, and lifted only by whoever may', async () => {
    const { line } = await explain(whyOf({ reason: 'excluded_domain', rule: { ...rule, isOwn: false, mayLift: false } }))
    await line.findByText(/Firmenliste: a@x.de/)
    expect(line.queryByRole('button', { name: 'Eintrag entfernen' })).toBeNull()
  })

  it('nobody shuts out a colleague, with whose mails all his customers would go', async () => {
    const { line } = await explain(whyOf({ isLogged: true, reason: 'address' }), {}, 'petra.klein@firma.de')
    await line.findByText(/Ansprechpartner/)
    expect(line.queryByRole('button', { name: 'Diesen Absender nie erfassen' })).toBeNull()
  })

  it('a new exclusion offers to withdraw what is logged, and says how much', async () => {
    const { api, user, line } = await explain(whyOf({ isLogged: true, reason: 'address' }), {
      'mailRules.add': ({ id }) => ({ id, logged: 3 }),
      'mailRules.withdrawLogged': () => ({ withdrawn: 3, total: 3 }),
    })
    await user.click(await line.findByRole('button', { name: 'Diesen Absender nie erfassen' }))
    await line.findByText(/3 schon erfasste Mails/)
    await user.click(line.getByRole('button', { name: 'Jetzt zurückziehen' }))
    await screen.findByText('3 Mails zurückgezogen')
    expect(api.callsOf('mailRules.withdrawLogged')[0]?.input).toEqual({ id: api.callsOf('mailRules.add')[0]?.input.id })
  })
})
