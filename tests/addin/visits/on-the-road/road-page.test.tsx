// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import { createFakeApi } from '../../support/fake-api.ts'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { answerOf, idOf } from '../../support/sample.ts'

type Road = Outputs['onTheRoad']['today']
type Stop = Road['stops'][number]

const contact = { salutation: 'Frau', surname: 'Weber', givenName: 'Anna', address: 'anna@mueller.example', form: 'sie', language: 'de' } as const
const stop = (number: number, name: string, from: number, given: Partial<Stop> = {}): Stop => ({
  ...{ id: `event-${number}`, title: name, from, until: from + 60, way: 25, placeText: 'Hafenstraße 12, Lübeck', isOver: false },
  visit: {
    ...{ visitId: idOf(number), customerId: idOf(1), siteId: null, name, city: 'Lübeck', classLabel: 'A1', phone: '+494511234567' },
    ...{ position: { latitude: 53.87, longitude: 10.69, accuracy: 'exact' }, contact, startsAt: '2026-11-30T09:00:00.000Z', status: 'confirmed' },
  },
  ...given,
})

beforeEach(() => {
  localStorage.clear()
  // Ten in the morning in Berlin.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T09:00:00Z') })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function open(stops: Stop[], ahead: Road['ahead'] = null) {
  const cockpit = answerOf(idOf(1), 'Müller GmbH')
  const api = createFakeApi({
    'onTheRoad.today': () => ({ day: '2026-11-30', zone: 'Europe/Berlin', now: 600, stops, ahead, notes: [] }),
    'cockpit.ofCustomer': () => (cockpit.kind === 'customers' ? cockpit.cockpit : null),
    'planningFrame.holidays': () => [],
    'visitReport.write': () => ({ reportId: idOf(70) }),
    'visitReport.asked': () => ({
      visit: null,
      report: null,
      stage: null,
      asksPotential: false,
      potentialCents: null,
      isFirstContact: false,
      intervalDays: null,
    }),
  })
  return { api, ...renderWorkspace(api, '#/on-the-road') }
}
const card = async () => within(await screen.findByRole('article', { name: 'Nächster Halt' }))

describe('the page on the road', () => {
  it('shows the next stop: when to leave, the way, the phone, the sheet', async () => {
    const { container } = open([stop(11, 'Müller GmbH', 660), stop(12, 'Ostsee AG', 840)])
    const shown = await card()
    expect(shown.getByRole('heading', { name: 'Müller GmbH' })).toBeTruthy()
    expect(shown.getByRole('status').textContent).toBe('Losfahren um 10:30 Uhr · 25 Minuten Fahrt')
    expect(shown.getByRole('link', { name: 'Weg zu Müller GmbH' }).getAttribute('href')).toMatch(/53\.87,10\.69/)
    expect(shown.getByRole('link', { name: 'Müller GmbH anrufen' }).getAttribute('href')).toBe('tel:+494511234567')
    expect(shown.getByRole('link', { name: 'Blatt zum Besuch bei Müller GmbH' }).getAttribute('href')).toContain('visit-sheet')
    expect(screen.getByRole('button', { name: 'Ostsee AG' })).toBeTruthy()
    expect((await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([])
  })

  it.each([
    [628, 'Jetzt losfahren · 25 Minuten Fahrt'],
    [610, 'Sie kommen etwa 15 Minuten zu spät · 25 Minuten Fahrt'],
  ])('with a stop at minute %i says %s', async (from, words) => {
    open([stop(11, 'Müller GmbH', from)])
    expect((await card()).getByRole('status').textContent).toBe(words)
  })

  it('prepares the words to those who wait', async () => {
    const { user } = open([stop(11, 'Müller GmbH', 660), stop(12, 'Ostsee AG', 840)])
    await user.click((await card()).getByRole('button', { name: 'Ich komme später' }))
    const mail = screen.getByRole('link', { name: 'Mail an Müller GmbH, dass Sie später kommen' })
    expect(decodeURIComponent(mail.getAttribute('href') ?? '')).toContain('ich bin zu Ihnen unterwegs, komme aber etwas später: gegen 11:20 Uhr.')
    expect(screen.getByRole('link', { name: 'Mail an Ostsee AG, dass Sie später kommen' })).toBeTruthy()
  })

  it('takes what is spoken, shows what of it was understood, and puts it into the report', async () => {
    const { user } = open([stop(11, 'Müller GmbH', 660)])
    await user.click((await card()).getByRole('button', { name: 'Ich bin da' }))
    await user.type(
      await screen.findByRole('textbox', { name: 'Was war?' }),
      'Gutes Gespräch. Bis Freitag Angebot schicken. Nächster Besuch Anfang Mai.',
    )
    expect(
      within(screen.getByRole('list', { name: 'Verstanden' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Notiz', 'Wiedervorlage Fr., 04.12.: Bis Freitag Angebot schicken', expect.stringMatching(/^Nächster Besuch: Sa., 01\.05\./)])
    await user.click(screen.getByRole('button', { name: 'Ansehen und berichten' }))
    await screen.findByRole('heading', { name: 'Besuchsbericht' }, { timeout: 30_000 })
    expect(screen.getByDisplayValue('Bis Freitag Angebot schicken')).toBeTruthy()
    // The first of May is a Saturday.
    expect(screen.getByDisplayValue('03.05.2027')).toBeTruthy()
  })

  it('keeps nothing of what was spoken once it is told', async () => {
    const { user, api } = open([stop(11, 'Müller GmbH', 660)])
    await user.click((await card()).getByRole('button', { name: 'Ich bin da' }))
    const tell = async (words: string) => {
      await user.type(await screen.findByRole('textbox', { name: 'Was war?' }), words)
      await user.click(screen.getByRole('button', { name: 'Ansehen und berichten' }))
      await screen.findByRole('heading', { name: 'Besuchsbericht' }, { timeout: 30_000 })
    }
    await tell('Gutes Gespräch')
    await user.type(screen.getByDisplayValue('Gutes Gespräch'), ' am Tor')
    await user.click(screen.getByRole('button', { name: 'Abbrechen' }))
    await user.click(screen.getByRole('button', { name: 'Zurück zu Unterwegs' }))
    await tell(', später mehr')
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await waitFor(() => expect(api.callsOf('visitReport.write')).toHaveLength(1))
    await waitFor(() => expect(Object.entries(localStorage).flat().join(' ')).not.toMatch(/Gespräch/))
  })

  it('takes into the report what was spoken while it was the next stop', async () => {
    const { user } = open([stop(11, 'Müller GmbH', 660)])
    await user.click((await card()).getByRole('button', { name: 'Ich bin da' }))
    await user.type(await screen.findByRole('textbox', { name: 'Was war?' }), 'Muster schicken')
    cleanup()
    const later = open([stop(11, 'Müller GmbH', 480)])
    await later.user.click(await screen.findByRole('button', { name: 'Müller GmbH berichten' }))
    await screen.findByRole('heading', { name: 'Besuchsbericht' }, { timeout: 30_000 })
    expect(screen.getAllByDisplayValue('Muster schicken').length).toBeGreaterThan(0)
  })

  it('keeps what was spoken when it is opened again', async () => {
    const { user } = open([stop(11, 'Müller GmbH', 660)])
    await user.click((await card()).getByRole('button', { name: 'Ich bin da' }))
    await user.type(await screen.findByRole('textbox', { name: 'Was war?' }), 'Muster schicken')
    cleanup()
    open([stop(11, 'Müller GmbH', 660)])
    expect(await screen.findByDisplayValue('Muster schicken')).toBeTruthy()
  })

  it('reminds of visits that are not told of, and says when the day is done', async () => {
    open([stop(11, 'Müller GmbH', 480)])
    expect(await screen.findByText('Für heute war es das.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Müller GmbH berichten' })).toBeTruthy()
  })

  it('names the next visit of a later day where today holds none', async () => {
    open([], { visitId: idOf(13), customerId: idOf(1), name: 'Ostsee AG', startsAt: '2026-12-01T09:30:00.000Z' })
    expect((await screen.findByText(/Als Nächstes Di., 01\.12\., 10:30 Uhr:/)).textContent).toContain('Ostsee AG')
  })

  it('leads to the plan where nothing is in the calendar', async () => {
    open([])
    expect(await screen.findByText('Heute steht kein Termin im Kalender.')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Zum Besuchsplan' }).getAttribute('href')).toBe('#/planner')
  })
})
