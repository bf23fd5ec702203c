// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import { createFakeApi, me } from '../../support/fake-api.ts'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { cockpitOf, idOf } from '../../support/sample.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

type ThisWeek = Outputs['thisWeek']['read']

const firm = { customerId: idOf(1), customer: 'Travewerk GmbH', classLabel: 'A1' }
const full: ThisWeek = {
  day: '2026-11-23',
  sections: {
    overdue_customers: {
      total: 9,
      rows: [
        { ...firm, interval: { count: 6, unit: 'week' }, over: { count: 3, unit: 'week' }, nextVisitOn: null },
        { ...firm, customerId: idOf(2), customer: 'Neu GmbH', interval: null, over: null, nextVisitOn: '2026-11-25' },
      ],
    },
    expiring_quotes: {
      total: 1,
      rows: [{ ...firm, quoteId: idOf(3), number: 'AN-1', subject: 'Bedarf', cents: 1_000_000, validUntil: '2026-11-23' }],
    },
    late_complaints: {
      total: 2,
      rows: [
        { ...firm, complaintId: idOf(4), number: 'RK-1', subject: 'Schaden', step: 'answer', deadlineOn: '2026-11-20', phone: '+49451123' },
        { ...firm, complaintId: idOf(5), number: 'RK-2', subject: 'Fehlmenge', step: 'confirm', deadlineOn: '2026-11-24', phone: null },
      ],
    },
    falling_revenue: { total: 1, rows: [{ ...firm, cents: 1_000_000, lastYearCents: 3_000_000 }] },
    silent_customers: { total: 1, rows: [{ ...firm, everyDays: 9, lastOn: '2026-10-23', expectedCents: 4_200_000 }] },
    absences: {
      total: 1,
      rows: [
        {
          ...{ absenceId: idOf(6), name: 'Thorsten Lange', from: '2026-11-20', until: '2026-11-27' },
          ...{ deputy: 'Jonas Petersen', deputyMail: 'jp@firma.de', isDeputyAway: true },
        },
      ],
    },
    unconnected_mailboxes: {
      total: 2,
      rows: [
        { userId: idOf(7), name: 'Sabine Hoffmann', mail: 'sh@firma.de', isMe: true },
        { userId: idOf(8), name: 'Katrin Weber', mail: 'kw@firma.de', isMe: false },
      ],
    },
  },
}
const none = { total: 0, rows: [] }
const quiet: ThisWeek = {
  day: '2026-11-23',
  sections: {
    ...{ overdue_customers: none, expiring_quotes: none, late_complaints: none },
    ...{ falling_revenue: none, silent_customers: none, absences: none, unconnected_mailboxes: none },
  },
}

const list = { rows: [], total: 0, nextCursor: null, areContactsTold: true }

function open(hash: string, { week = full, role = 'head_of_sales' as Outputs['people']['whoAmI']['role'] } = {}) {
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role, colleagues: [{ userId: idOf(32), name: 'Katrin Weber', initials: 'KW' }] }),
    'customers.list': () => list,
    'thisWeek.read': () => week,
    'thisWeek.whomToAsk': () => ({ userId: idOf(32) }),
    'cockpit.ofCustomer': () => cockpitOf(idOf(1), 'Travewerk GmbH'),
    'followUps.create': ({ id }) => ({ id, version: 1, outlook: { state: 'saved', webLink: null } }),
  })
  return { api, ...renderWorkspace(api, hash) }
}

const section = async (name: string): Promise<HTMLElement> => await screen.findByRole('region', { name })
const words = (element: HTMLElement): string => element.textContent?.replaceAll('\u00a0', ' ') ?? ''

describe('an address that names no page', () => {
  it('leads whoever leads to the week', async () => {
    open('')
    await screen.findByRole('heading', { level: 1, name: 'Diese Woche' })
    expect(window.location.hash).toBe('#/this-week')
  })

  it.each(['sales', 'admin'] as const)('stays the list of customers for %s', async (role) => {
    const { api } = open('', { role })
    await screen.findByText('Kein Kunde passt zu diesen Filtern.')
    expect(api.callsOf('thisWeek.read')).toEqual([])
    expect(window.location.hash).toBe('')
    expect(screen.queryByRole('link', { name: 'Diese Woche' }) !== null).toBe(role === 'admin')
  })
})

describe('the week', () => {
  it('says what is due in people’s words, each row with one thing to do', async () => {
    const { container } = open('#/this-week')
    expect(words(await section('A-Kunden über dem Besuchsabstand'))).toMatch(
      /Travewerk GmbHseit 3 Wochen über dem Abstand von 6 Wochen.*Neu GmbHnoch kein Besuch bekanntTermin am Mi., 25.11./,
    )
    expect(words(await section('Angebote, die bald ablaufen'))).toMatch(/läuft heute abAN-1 · 10.000 €Bedarf/)
    expect(words(await section('Reklamationen an der Frist'))).toMatch(/3 Tage über der Frist.*Frist Di., 24.11./)
    expect(words(await section('A-Kunden mit weniger Umsatz'))).toMatch(/− 20.000 €10.000 € statt 30.000 €/)
    expect(words(await section('Abwesend und vertreten'))).toMatch(/Thorsten Langebis Fr., 27.11.Vertretung: Jonas Petersenauch abwesend/)
    expect(screen.getByRole('link', { name: 'Anrufen: Travewerk GmbH' }).getAttribute('href')).toBe('tel:+49451123')
    expect(screen.getByRole('button', { name: 'Nachfragen: RK-2, Travewerk GmbH' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Verbinden: Sabine Hoffmann' }).getAttribute('href')).toBe('#/settings/mailbox')
    expect(decodeURIComponent(screen.getByRole('link', { name: 'Einladen: Katrin Weber' }).getAttribute('href')!)).toMatch(
      /^mailto:kw@firma.de\?.*workspace#\/settings\/mailbox/s,
    )
    for (const row of screen.getAllByRole('listitem')) expect(within(row).queryAllByRole('button').length + actionLinks(row)).toBe(1)
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('opens cockpits, and says where the rest stands', async () => {
    open('#/this-week')
    const overdue = await section('A-Kunden über dem Besuchsabstand')
    expect(within(overdue).getByRole('link', { name: 'Travewerk GmbH' }).getAttribute('href')).toBe(`#/customers/${idOf(1)}`)
    const more = within(overdue).getByRole('link', { name: 'A-Kunden über dem Besuchsabstand: 7 weitere' })
    expect([more.textContent, more.getAttribute('href')]).toEqual(['+ 7 weitere', '#/this-week/overdue_customers'])
  })

  it('shows one list alone, and leads back', async () => {
    const { overdue_customers } = full.sections
    const { api, user } = open('#/this-week/overdue_customers', { week: { day: full.day, sections: { overdue_customers } } })
    await screen.findByRole('heading', { level: 1, name: 'A-Kunden über dem Besuchsabstand' })
    expect(api.callsOf('thisWeek.read')[0]?.input).toEqual({ section: 'overdue_customers' })
    await user.click(screen.getByRole('button', { name: 'Diese Woche' }))
    await waitFor(() => expect(window.location.hash).toBe('#/this-week'))
  })

  it('is never an empty page', async () => {
    open('#/this-week', { week: quiet })
    await screen.findByText('Kein A-Kunde ist überfällig.')
    expect(screen.getAllByRole('region').length).toBe(7)
    for (const text of [/läuft kein Angebot ab/, /Keine Reklamation/, /unter dem Vorjahr/, /niemand als abwesend/, /Alle Postfächer/])
      screen.getByText(text)
  })

  it('prepares a follow-up for whoever cares for the customer', async () => {
    const { api, user } = open('#/this-week')
    await user.click(await screen.findByRole('button', { name: 'Zuweisen: Travewerk GmbH' }))
    const form = await screen.findByRole('form', { name: 'Wiedervorlage' })
    expect(within(form).getByRole<HTMLSelectElement>('combobox', { name: 'Für' }).selectedOptions[0]?.text).toBe('Katrin Weber')
    await user.click(within(form).getByRole('button', { name: 'Speichern' }))
    await screen.findByText(/^Wiedervorlage .* für Katrin Weber/)
    const [call] = api.callsOf('followUps.create')
    expect(call?.input).toMatchObject({ title: 'Besuch bei Travewerk GmbH vereinbaren', customerId: idOf(1), assigneeId: idOf(32) })
  })
})

/** Links beside the one that opens the cockpit. */
const actionLinks = (row: HTMLElement): number =>
  within(row)
    .queryAllByRole('link')
    .filter((link) => !link.getAttribute('href')?.startsWith('#/customers/')).length
