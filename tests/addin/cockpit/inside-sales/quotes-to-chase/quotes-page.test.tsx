// @vitest-environment jsdom
/** The list of quotes to ask after, as inside sales works through it. */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Outputs } from '../../../../../addin/api.ts'
import { createFakeApi, noCounts, Refusal } from '../../../support/fake-api.ts'
import { renderWorkspace } from '../../../support/render-workspace.tsx'
import { idOf } from '../../../support/sample.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.restoreAllMocks()
})

const LIST = '#/inside-sales/quotes-to-chase'

type Row = Outputs['insideSales']['quotesToChase']['rows'][number]

const first: Row = {
  ...{ id: idOf(1), number: 'AN-1', subject: '=1+1', cents: 4_820_300, quotedOn: '2026-11-11', validUntil: '2026-12-24', probability: 50 },
  ...{ owner: 'Katrin Weber', customerId: idOf(2), customer: 'Travewerk GmbH', classLabel: 'A1' },
  ...{ step: 'questions' as const, dueOn: '2026-11-20', contacts: 2, lastContactOn: '2026-11-13' },
}
const second: Row = {
  ...{ ...first, id: idOf(3), number: 'AN-2', subject: null, customerId: idOf(4), customer: '@Neu GmbH', classLabel: null, owner: null },
  ...{ validUntil: '2026-11-22', step: 'agreed' as const, dueOn: '2026-11-23', contacts: 0, lastContactOn: null },
}

function open(hash: string, { rows = [first, second], answers = {} }: { rows?: Row[]; answers?: Parameters<typeof createFakeApi>[0] } = {}) {
  const api = createFakeApi({
    'insideSales.quotesToChase': ({ cursor }) => ({ day: '2026-11-23', rows: cursor ? [] : rows, nextCursor: null }),
    'quotes.pause': () => undefined,
    'quotes.spare': () => undefined,
    ...answers,
  })
  return { api, ...renderWorkspace(api, hash) }
}

const lineOf = async (customer: string): Promise<HTMLElement> => (await screen.findByRole('link', { name: customer })).closest('tr')!
const words = (element: HTMLElement): string => element.textContent?.replaceAll('\u00a0', ' ') ?? ''

describe('the list', () => {
  it('says what to ask whom, since when, and how often that was done; it leads to the cockpit and reads well aloud', async () => {
    const { container, user } = open(LIST)
    expect(words(await lineOf('Travewerk GmbH'))).toMatch(
      /AN-1 · =1\+1Gibt es Fragen\? · fällig Fr\., 20\.11\.2-mal nachgefasst, zuletzt 13\.11\.48\.203 €/,
    )
    expect(words(await lineOf('@Neu GmbH'))).toMatch(
      /Entscheidung erfragen, so vereinbart · heute fällignoch nicht nachgefasst.*22\.11\., abgelaufen/,
    )
    expect(screen.getByRole('link', { name: 'Innendienst' }).getAttribute('aria-current')).toBe('page')
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
    await user.click(screen.getByText(/Gibt es Fragen/))
    expect(window.location.hash).toBe(`#/customers/${idOf(2)}`)
  })

  it('is filtered and sorted as its address says, and the other way round', async () => {
    const { api, user } = open(`${LIST}?whose=all&overdue=yes&sort=value`)
    await lineOf('Travewerk GmbH')
    expect(api.callsOf('insideSales.quotesToChase')[0]?.input).toEqual({
      whose: 'all',
      text: '',
      isOverdue: true,
      sort: 'value',
      size: 50,
      cursor: null,
    })
    expect(screen.getByRole('columnheader', { name: 'Wert' }).getAttribute('aria-sort')).toBe('descending')
    await user.click(screen.getByRole('button', { name: 'Gültig bis' }))
    await waitFor(() => expect(window.location.hash).toBe(`${LIST}?whose=all&overdue=yes&sort=expiry`))
    await user.selectOptions(screen.getByLabelText('Welche'), 'due')
    await waitFor(() => expect(window.location.hash).toBe(`${LIST}?whose=all&sort=expiry`))
  })

  it('is never an empty page', async () => {
    const { user } = open(`${LIST}?overdue=yes`, { rows: [] })
    await screen.findByRole('heading', { name: 'Nichts nachzufassen' })
    expect(screen.queryByRole('button', { name: 'Als Datei speichern' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Auch heute fällige zeigen' }))
    await waitFor(() => expect(window.location.hash).toBe(LIST))
    await user.click(await screen.findByRole('button', { name: 'Die von allen zeigen' }))
    await waitFor(() => expect(window.location.hash).toBe(`${LIST}?whose=all`))
  })
})

describe('putting off', () => {
  it('by keyboard, and back', async () => {
    const { api, user } = open(LIST)
    const line = await lineOf('Travewerk GmbH')
    within(line).getByRole('button', { name: 'Angebot AN-1 zurückstellen' }).focus()
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('menuitem', { name: 'Eine Woche nicht erinnern' }))
    await screen.findByText('Bis 30.11. keine Erinnerung an AN-1.')
    expect(api.callsOf('quotes.pause')[0]?.input).toEqual({ quoteId: idOf(1), until: '2026-11-30' })
    expect(window.location.hash).toBe(LIST)
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    await waitFor(() => expect(api.callsOf('quotes.pause')[1]?.input).toEqual({ quoteId: idOf(1), until: null }))
  })

  it('tells what did not work', async () => {
    const { user } = open(LIST, {
      answers: {
        'quotes.spare': () => {
          throw new Refusal('NOT_FOUND')
        },
      },
    })
    await user.click(within(await lineOf('@Neu GmbH')).getByRole('button', { name: 'Angebot AN-2 zurückstellen' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Bei diesem Kunden nie nachfassen' }))
    await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''))
    expect(screen.queryByText('Bei @Neu GmbH wird nicht mehr nachgefasst.')).toBeNull()
  })

  it('stands below the list until it is taken back', async () => {
    const { api, user } = open(LIST, {
      answers: {
        'quotes.leftAlone': () => ({
          quotes: [{ quoteId: idOf(9), number: 'AN-9', until: '2026-12-01', customerId: idOf(2), customer: 'Travewerk GmbH', by: 'Katrin Weber' }],
          customers: [{ customerId: idOf(5), customer: 'Still GmbH', by: null }],
        }),
      },
    })
    await user.click(await screen.findByText('Zurückgestellt'))
    expect(screen.getByText('AN-9 bis 01.12. · von Katrin Weber')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Wieder erinnern: Still GmbH' }))
    await waitFor(() => expect(api.callsOf('quotes.spare')[0]?.input).toEqual({ customerId: idOf(5), isSpared: false }))
  })
})

it('the file holds the whole list, and nothing in it that a spreadsheet would run', async () => {
  const saved: Blob[] = []
  URL.createObjectURL = (blob: Blob | MediaSource) => {
    saved.push(blob as Blob)
    return 'blob:list'
  }
  URL.revokeObjectURL = () => undefined
  const { api, user } = open(`${LIST}?whose=all`, {
    answers: {
      'insideSales.quotesToChase': ({ cursor, size }) =>
        size === 50 || cursor === 'next'
          ? { day: '2026-11-23', rows: [second], nextCursor: null }
          : { day: '2026-11-23', rows: [first], nextCursor: 'next' },
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Als Datei speichern' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(api.callsOf('insideSales.quotesToChase').map(({ input }) => [input.size, input.cursor])).toEqual([
    [50, null],
    [500, null],
    [500, 'next'],
  ])
  const lines = (await saved[0]!.text()).split('\r\n')
  expect(lines[1]).toBe("Travewerk GmbH;AN-1;'=1+1;Gibt es Fragen?;20.11.2026;2;48203,00;11.11.2026;24.12.2026;Katrin Weber")
  expect(lines[2]).toBe("'@Neu GmbH;AN-2;;Entscheidung erfragen, so vereinbart;23.11.2026;0;48203,00;11.11.2026;22.11.2026;")
})

it('my day says how many stand in each list and leads to them', async () => {
  const nothing = { visits: [], followUps: [], unreported: [], proposals: [], removedFollowUps: [], removedVisits: [], standIns: [], waiting: [] }
  const counts = { ...noCounts, quotesToChase: { count: 100, isMore: true }, lateOrders: { count: 1, isMore: false } }
  open('#/my-day', { answers: { 'myDay.read': () => ({ day: '2026-11-23', ...nothing }), 'insideSales.counts': () => counts } })
  expect((await screen.findByRole('link', { name: 'Angebote zum Nachfassen' })).getAttribute('href')).toBe(`/workspace${LIST}`)
  expect(screen.getByText('mehr als 100')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Aufträge in Verzug' }).getAttribute('href')).toBe('/workspace#/inside-sales/late-orders')
  expect(screen.queryByRole('link', { name: 'Gesperrte Kunden' })).toBeNull()
})
