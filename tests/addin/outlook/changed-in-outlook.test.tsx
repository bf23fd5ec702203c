// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Outputs } from '../../../addin/api.ts'
import { createFakeApi, me } from '../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { answerOf, idOf } from '../support/sample.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const visit: Outputs['visits']['read'] = {
  ...{ visitId: idOf(61), customerId: idOf(1), siteId: null, startsAt: '2026-12-01T08:00:00.000Z', endsAt: '2026-12-01T08:45:00.000Z' },
  ...{ status: 'asked', subject: 'Besuch: Müller', place: 'Kantine', owner: me.name, isMine: true, isFromOutlook: false, version: 3 },
  ...{ whyOff: null, contactId: null, contact: null, phone: null, position: null },
  changes: [{ id: idOf(62), at: '2026-11-24T10:00:00.000Z', by: null, field: 'place', before: 'Hafenstr. 3', after: 'Kantine' }],
  outlook: { state: 'none' },
}

const mueller = () => {
  const answer = answerOf(idOf(1), 'Müller Werftbedarf')
  const nextVisit = { visitId: visit.visitId, startsAt: visit.startsAt, endsAt: visit.endsAt, status: visit.status, owner: me.name, isMine: true }
  return answer.kind === 'customers' ? { ...answer, cockpit: { ...answer.cockpit, nextVisit } } : answer
}

async function openVisit(given: Partial<Outputs['visits']['read']> = {}) {
  const api = createFakeApi({
    'cockpit.ofItem': mueller,
    'visits.read': () => ({ ...visit, ...given }),
    'visits.reschedule': () => ({ id: visit.visitId, version: 4, outlook: { state: 'none' } }),
    'visits.cancel': () => ({ id: visit.visitId, version: 4, outlook: { state: 'none' } }),
  })
  const { user } = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
  await user.click(await screen.findByRole('button', { name: /01\.12\./ }))
  await screen.findByRole('heading', { name: 'Besuch: Müller' })
  return { api, user }
}

describe('a visit', () => {
  it('shows what was changed about it, and on which side', async () => {
    await openVisit()
    expect(screen.getByText('Ort: Hafenstr. 3 → Kantine')).toBeTruthy()
    expect(screen.getByText(/in Outlook/)).toBeTruthy()
  })

  it('has what one needs on the road: the way, the phone, the sheet', async () => {
    await openVisit({ phone: '+494511234567', position: { latitude: 53.87, longitude: 10.69, accuracy: 'exact' } })
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    const way = 'geo:53.87,10.69?q=53.87,10.69'
    expect([hrefOf('Weg zu Müller Werftbedarf'), hrefOf('Kantine: Weg dorthin')]).toEqual([way, way])
    expect(hrefOf('Müller Werftbedarf anrufen')).toBe('tel:+494511234567')
    expect(hrefOf('Blatt zum Besuch bei Müller Werftbedarf')).toBe(`/workspace#/visit-sheet/${visit.visitId}/visit/internal`)
  })

  it('leads by the words of its place where nobody knows the spot, and calls nobody without a number', async () => {
    await openVisit()
    expect(screen.getByRole('link', { name: 'Weg zu Müller Werftbedarf' }).getAttribute('href')).toBe('geo:0,0?q=Kantine')
    expect(screen.queryByRole('link', { name: /anrufen/ })).toBeNull()
  })

  it('is moved by its owner’s own clock', async () => {
    const { api, user } = await openVisit()
    await user.click(screen.getByRole('button', { name: 'Verschieben' }))
    expect((await screen.findByLabelText<HTMLInputElement>(/^Uhrzeit/)).value).toBe('09:00')
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await waitFor(() =>
      expect(api.callsOf('visits.reschedule')[0]?.input).toEqual({
        id: visit.visitId,
        version: 3,
        day: '2026-12-01',
        time: '09:00',
        minutes: 45,
        siteId: null,
      }),
    )
  })

  it('that was made in Outlook is moved there, and can be none', async () => {
    const { api, user } = await openVisit({ isFromOutlook: true })
    expect(screen.queryByRole('button', { name: 'Verschieben' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Kein Besuch' }))
    expect(await screen.findByText(/Der Termin bleibt im Kalender/)).toBeTruthy()
    expect(api.callsOf('visits.cancel')[0]?.input).toEqual({ id: visit.visitId, version: 3 })
  })

  it('of a colleague is only to be looked at', async () => {
    await openVisit({ isMine: false })
    expect(screen.queryByRole('button', { name: 'Bestätigen' })).toBeNull()
  })
})

describe('a follow-up', () => {
  it('is done with a result by the report that tells it', async () => {
    const api = createFakeApi({ 'cockpit.ofItem': mueller, 'contactReports.logContact': () => ({ reportId: idOf(70) }) })
    const { user } = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    await user.click(await screen.findByRole('button', { name: 'Erledigt mit Ergebnis: Rahmenvertrag nachfassen' }))
    await user.type(await screen.findByLabelText('Text'), 'Er unterschreibt.')
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await waitFor(() =>
      expect(api.callsOf('contactReports.logContact')[0]?.input).toMatchObject({
        subject: 'Rahmenvertrag nachfassen',
        text: 'Er unterschreibt.',
        resultOf: { followUpId: idOf(51), version: 4 },
      }),
    )
  })
})
