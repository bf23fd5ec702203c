// @vitest-environment jsdom
/** The lists that inside sales works through, beside quotes to chase. */
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import { createFakeApi, noCounts } from '../../support/fake-api.ts'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { idOf } from '../../support/sample.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.restoreAllMocks()
})

type Lists = Outputs['insideSales']
const row = { id: idOf(1), customerId: idOf(2), customer: 'Travewerk GmbH', classLabel: 'A1', owner: 'Katrin Weber' }
const late: Lists['lateOrders']['rows'][number] = {
  ...{ ...row, number: 'AU-1', customerReference: '=B-7', orderedOn: '2026-10-01', lateSince: '2026-11-20', openCents: 175_000 },
  ...{ openLines: 2, lines: 3, status: 'partially_delivered' },
}
const agreement: Lists['expiringAgreements']['rows'][number] = {
  ...{ ...row, kind: 'framework', number: 'RV-1', title: 'Türen', articles: [], articleCount: 0, endsOn: '2026-12-31', isUsedUp: false },
  ...{ calledShare: 0.64, leftCents: 3_600_000, quantity: null, reachedCents: null, steps: null },
}

const page = <Row,>(rows: Row[]) => ({ day: '2026-11-23', rows, nextCursor: null })

function open(hash: string, answers: Parameters<typeof createFakeApi>[0] = {}) {
  const api = createFakeApi({
    'insideSales.lateOrders': () => page([late]),
    'insideSales.openComplaints': () => page([]),
    'insideSales.blockedCustomers': () => page([{ ...row, reason: null, openCents: 700_000, overdueCents: 500_000, orders: 1, orderCents: 90_000 }]),
    'insideSales.expiringAgreements': () => page([agreement]),
    'insideSales.counts': () => ({ ...noCounts, lateOrders: { count: 3, isMore: false }, blockedCustomers: { count: 100, isMore: true } }),
    ...answers,
  })
  return { api, ...renderWorkspace(api, hash) }
}

const lineOf = async (customer: string): Promise<HTMLElement> => (await screen.findByRole('link', { name: customer })).closest('tr')!
const words = (element: HTMLElement): string => element.textContent?.replaceAll('\u00a0', ' ') ?? ''

describe('each list', () => {
  it.each([
    ['late-orders', /AU-1 · =B-73 Tagebestätigt für 20\.11\.1\.750 €2 von 3 Positionen/],
    ['blocked-customers', /ohne Angabe eines Grundes7\.000 €davon überfällig 5\.000 €900 €1 Auftrag/],
    ['expiring-agreements', /Rahmenvertrag · RV-1 · Türenin 38 Tagen31\.12\.36\.000 €64 % abgerufen/],
  ])('%s says what there is to know, leads to the cockpit and reads well aloud', async (list, told) => {
    const { container, user } = open(`#/inside-sales/${list}`)
    expect(words(await lineOf('Travewerk GmbH'))).toMatch(told)
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
    await user.click(await lineOf('Travewerk GmbH'))
    expect(window.location.hash).toBe(`#/customers/${idOf(2)}`)
  })

  it('is searched and sorted by its address, from its heads too', async () => {
    const { api, user } = open('#/inside-sales/late-orders?whose=all&text=tra&sort=nonsense')
    await lineOf('Travewerk GmbH')
    expect(api.callsOf('insideSales.lateOrders')[0]?.input).toEqual({ whose: 'all', text: 'tra', sort: 'day', size: 50, cursor: null })
    await user.click(screen.getByRole('button', { name: 'Noch offen' }))
    await waitFor(() => expect(window.location.hash).toBe('#/inside-sales/late-orders?whose=all&text=tra&sort=value'))
    expect(screen.getByRole('columnheader', { name: 'Noch offen' }).getAttribute('aria-sort')).toBe('descending')
  })

  it('says what to do where nothing is found', async () => {
    const { user } = open('#/inside-sales/open-complaints?text=nichts')
    // The words of complaints come in a file of their own.
    await act(async () => undefined)
    await screen.findByText('Nichts in dieser Liste passt zu „nichts“.')
    await user.click(screen.getByRole('button', { name: 'Suche leeren' }))
    await screen.findByRole('heading', { name: 'Keine offene Reklamation' })
    await user.click(screen.getByRole('button', { name: 'Die von allen zeigen' }))
    await waitFor(() => expect(window.location.hash).toBe('#/inside-sales/open-complaints?whose=all'))
  })
})

it('the tabs say how many of one’s own stand in each list', async () => {
  open('#/inside-sales/late-orders')
  expect((await screen.findByRole('link', { name: 'Aufträge in Verzug: 3' })).getAttribute('aria-current')).toBe('page')
  expect(screen.getByRole('link', { name: 'Gesperrte Kunden: mehr als 100' }).getAttribute('href')).toBe('#/inside-sales/blocked-customers')
  expect(screen.getByRole('link', { name: 'Offene Reklamationen' })).toBeTruthy()
})

it('the file holds amounts and days as a spreadsheet reads them, and nothing that it would run', async () => {
  const saved: Blob[] = []
  URL.createObjectURL = (blob: Blob | MediaSource) => {
    saved.push(blob as Blob)
    return 'blob:list'
  }
  URL.revokeObjectURL = () => undefined
  const { user } = open('#/inside-sales/late-orders')
  await user.click(await screen.findByRole('button', { name: 'Als Datei speichern' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect((await saved[0]!.text()).split('\r\n')[1]).toBe(
    "Travewerk GmbH;AU-1;'=B-7;01.10.2026;20.11.2026;3;1750,00;2;teilweise geliefert;Katrin Weber",
  )
})
