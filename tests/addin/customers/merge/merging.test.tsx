// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import { createFakeApi, me, Refusal } from '../../support/fake-api.ts'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { choiceOf, cockpitOf, idOf } from '../../support/sample.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

type Role = Outputs['people']['whoAmI']['role']
type Proposal = Outputs['customerMerges']['proposals']['proposals'][number]
type Preview = Outputs['customerMerges']['preview']

const inputsOf = (api: ReturnType<typeof createFakeApi>, path: string): unknown[] => api.callsOf(path).map(({ input }) => input)

const nothing = { vatId: null, domains: [], phones: [], places: [], numbers: [] }
const kept: Proposal['kept'] = {
  ...nothing,
  customerId: idOf(1),
  name: 'Acme GmbH',
  kind: 'customer',
  numbers: [{ source: 'erp', number: '10023' }],
  domains: ['acme.de'],
}
const gone: Proposal['gone'] = {
  ...nothing,
  customerId: idOf(2),
  name: 'Acme Inc',
  kind: 'prospect',
  places: [{ country: 'DE', postalCode: '23552', city: 'Lübeck' }],
}
const proposal: Proposal = { kept, gone, likelihood: 'to_decide', reasons: ['domain'], doubts: ['legal_form'] }
const merged = {
  ...{ id: idOf(9), keptId: idOf(1), keptName: 'Ott GmbH', goneName: 'Ott', mergedAt: '2026-11-20T09:00:00Z', mergedBy: 'Sabine Hoffmann' },
  ...{ undoableUntil: '2026-12-20T09:00:00Z', isUndoable: true },
}
const list = { rows: [], total: 0, nextCursor: null, areContactsTold: true }

const previewOf = (input: Record<string, unknown>, isImporting: boolean): Preview => {
  const [stays, goes] = input.keptId === kept.customerId ? [kept, gone] : [gone, kept]
  return {
    ...{ kept: { ...stays, version: 3 }, gone: { ...goes, version: 4 }, isImporting },
    likelySame: { likelihood: 'to_decide', reasons: ['domain'], doubts: ['legal_form'] },
    counts: [
      { group: 'reports', moving: 12, there: 0 },
      { group: 'addresses', moving: 0, there: 1 },
    ],
    filled: { class_letter: { before: null, after: 'A' }, class_digit: { before: null, after: 1 } },
    differing: ['industry'],
  }
}

function open({
  role = 'head_of_sales' as Role,
  proposals = [proposal],
  merges = [] as (typeof merged)[],
  isImporting = false,
  refuses = false,
} = {}) {
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role }),
    'customers.list': () => list,
    'customerMerges.proposals': () => ({ proposals, more: false }),
    'customerMerges.list': () => ({ merges, more: false }),
    'customerMerges.preview': (input) => previewOf(input, isImporting),
    'customerMerges.merge': () => {
      if (refuses) throw new Refusal('CONFLICT')
    },
    'customerMerges.undo': () => undefined,
    'customerMerges.keepApart': () => undefined,
    'customerMerges.proposeAgain': () => undefined,
  })
  return { api, ...renderWorkspace(api, '#/customers') }
}

const show = async (user: ReturnType<typeof open>['user']): Promise<void> => user.click(await screen.findByRole('button', { name: 'Ansehen' }))
const begin = async (user: ReturnType<typeof open>['user']): Promise<HTMLElement> => {
  await show(user)
  await user.click(screen.getByRole('button', { name: 'Zusammenführen: Acme GmbH und Acme Inc' }))
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findByText(/Das kommt zu/)
  return dialog
}

describe('customers that may be one', () => {
  it('stand above the list with both sides, reason and doubt, once somebody wants to see them', async () => {
    const { user, container } = open()
    await screen.findByRole('heading', { level: 2, name: 'Zwei Kunden sind vielleicht derselbe' })
    expect(screen.queryByText(/Dafür/)).toBeNull()
    await show(user)
    const line = screen.getByRole('listitem')
    expect(line.textContent).toContain('Acme GmbH Kunde · erp 10023 · acme.de')
    expect(line.textContent).toContain('Acme Inc Interessent · 23552 Lübeck')
    expect(line.textContent).toContain('Dafür: gleiche Mail-Domain')
    expect(line.textContent).toContain('Dagegen: verschiedene Rechtsform')
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('are not shown, nor asked for, to sales', async () => {
    const { api } = open({ role: 'sales' })
    await screen.findByText('Kein Kunde passt zu diesen Filtern.')
    expect(inputsOf(api, 'customerMerges.proposals')).toEqual([])
  })

  it('leave no trace where there are none', async () => {
    open({ proposals: [] })
    await screen.findByText('Kein Kunde passt zu diesen Filtern.')
    expect(screen.queryByRole('button', { name: 'Ansehen' })).toBeNull()
  })

  it('are merged after a look at what moves, with the way back', async () => {
    const { user, api } = open()
    const dialog = await begin(user)
    expect(dialog.textContent).toContain('Kontaktberichte: 12')
    expect(dialog.textContent).toContain('Mail-Domains und Adressen: 1 schon vorhanden')
    expect(dialog.textContent).toContain('Bei Acme GmbH wird ergänzt: Klasse')
    expect(dialog.textContent).toContain('es gilt, was bei Acme GmbH steht: Branche')
    expect(dialog.textContent).toContain('Dagegen: verschiedene Rechtsform')
    await user.click(within(dialog).getByRole('button', { name: 'Zusammenführen' }))
    await screen.findByText('Acme Inc gehört jetzt zu Acme GmbH.')
    const [input] = inputsOf(api, 'customerMerges.merge')
    expect(input).toMatchObject({ keptId: kept.customerId, goneId: gone.customerId, keptVersion: 3, goneVersion: 4 })
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    await screen.findByText('Acme Inc ist wieder ein eigener Kunde.')
    expect(inputsOf(api, 'customerMerges.undo')).toEqual([{ id: (input as { id: string }).id }])
  })

  it('may be merged the other way round', async () => {
    const { user, api } = open()
    const dialog = await begin(user)
    await user.click(within(dialog).getByRole('radio', { name: 'Acme Inc Interessent · 23552 Lübeck' }))
    await within(dialog).findByText('Das kommt zu Acme Inc:')
    await user.click(within(dialog).getByRole('button', { name: 'Zusammenführen' }))
    await screen.findByText('Acme GmbH gehört jetzt zu Acme Inc.')
    expect(inputsOf(api, 'customerMerges.merge')).toMatchObject([{ keptId: gone.customerId, goneId: kept.customerId }])
  })

  it('wait while files are brought in', async () => {
    const { user } = open({ isImporting: true })
    const dialog = await begin(user)
    expect(within(dialog).getByText(/Gerade werden Daten eingelesen/)).toBeTruthy()
    expect(within(dialog).queryByRole('button', { name: 'Zusammenführen' })).toBeNull()
    expect(within(dialog).getByRole('button', { name: 'Noch einmal prüfen' })).toBeTruthy()
  })

  it('stay two when somebody has changed one meanwhile, and say so', async () => {
    const { user } = open({ refuses: true })
    const dialog = await begin(user)
    await user.click(within(dialog).getByRole('button', { name: 'Zusammenführen' }))
    expect(await within(dialog).findByRole('alert')).toBeTruthy()
  })

  it('are kept apart for good, with the way back', async () => {
    const { user, api } = open()
    await show(user)
    await user.click(screen.getByRole('button', { name: 'Nein, nie wieder fragen: Acme GmbH und Acme Inc' }))
    await screen.findByText('Acme GmbH und Acme Inc bleiben zwei Kunden.')
    const pair = { oneId: kept.customerId, otherId: gone.customerId }
    expect(inputsOf(api, 'customerMerges.keepApart')).toEqual([pair])
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    expect(inputsOf(api, 'customerMerges.proposeAgain')).toEqual([pair])
  })

  it('can be parted again for thirty days, the last ones first', async () => {
    const { user, api } = open({ proposals: [], merges: [merged, { ...merged, id: idOf(10), goneName: 'Ott alt', isUndoable: false }] })
    await show(user)
    expect(screen.getByText('Erst die spätere Zusammenführung rückgängig machen')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Rückgängig: Ott und Ott GmbH' }))
    await screen.findByText('Ott ist wieder ein eigener Kunde.')
    expect(inputsOf(api, 'customerMerges.undo')).toEqual([{ id: merged.id }])
  })
})

describe('two customers that nobody proposed', () => {
  const prospect = { ...choiceOf(idOf(2), 'Acme Inc'), kind: 'prospect' as const }
  const hit = (n: number, name: string) => ({ ...choiceOf(idOf(n), name), because: 'name', match: name })

  function openPage(role: Role = 'head_of_sales') {
    const api = createFakeApi({
      'people.whoAmI': () => ({ ...me, role }),
      'cockpit.ofCustomer': ({ customerId }: Record<string, unknown>) => cockpitOf(String(customerId), 'Acme Inc'),
      'customers.recent': () => [prospect],
      'customers.search': () => [hit(2, 'Acme Inc'), hit(1, 'Acme GmbH'), hit(1, 'Acme GmbH')],
      'customerMerges.preview': (input: Record<string, unknown>) => ({ ...previewOf(input, false), likelySame: null }),
      'customerMerges.merge': () => undefined,
    })
    return { api, ...renderWorkspace(api, `#/customers/${idOf(2)}`) }
  }

  it('are merged from the page of one, once the other is found; the prospect usually goes', async () => {
    const { user, api } = openPage()
    await user.click(await screen.findByRole('button', { name: 'Zusammenführen mit …' }))
    const search = await screen.findByRole('dialog', { name: 'Mit wem Acme Inc zusammenführen?' })
    await user.type(within(search).getByRole('searchbox'), 'acme')
    const found = await within(search).findAllByRole('button', { name: /Acme/ })
    expect(found.map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Acme GmbH')])
    await user.click(found[0]!)
    const dialog = await screen.findByRole('dialog', { name: 'Kunden zusammenführen' })
    expect(await within(dialog).findByText(/Bitte prüfen Sie/)).toBeTruthy()
    expect((within(dialog).getByRole('radio', { name: /^Acme GmbH / }) as HTMLInputElement).checked).toBe(true)
    await user.click(within(dialog).getByRole('button', { name: 'Zusammenführen' }))
    await screen.findByText('Acme Inc gehört jetzt zu Acme GmbH.')
    expect(inputsOf(api, 'customerMerges.merge')).toMatchObject([{ keptId: idOf(1), goneId: idOf(2) }])
  })

  it('are not for sales to merge', async () => {
    openPage('sales')
    await screen.findByRole('heading', { name: 'Acme Inc' })
    expect(screen.queryByRole('button', { name: 'Zusammenführen mit …' })).toBeNull()
  })
})
