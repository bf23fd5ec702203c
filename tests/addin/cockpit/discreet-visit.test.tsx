// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFakeApi, me } from '../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { answerOf, idOf } from '../support/sample.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()
const visit = (n: number, from: number, until: number) => ({ visitId: idOf(n), startsAt: inHours(from), endsAt: inHours(until) })

const CLASS = { name: /Kundenklasse A2|A2/ }

async function openPane(visits: ReturnType<typeof visit>[] | (() => never), preferences = me.preferences) {
  const api = createFakeApi({
    'cockpit.ofItem': () => answerOf(idOf(1), 'Müller Werftbedarf'),
    'visits.confirmedSoon': typeof visits === 'function' ? visits : () => visits,
    'people.whoAmI': () => ({ ...me, preferences }),
  })
  const view = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
  await screen.findByRole('heading', { name: 'Müller Werftbedarf' })
  return { api, ...view }
}

const isDiscreet = (): Promise<void> =>
  waitFor(() => {
    expect(screen.queryByRole('img', CLASS)).toBeNull()
    expect(screen.queryByText(/Arbeitsschutz/)).toBeNull()
    expect(screen.getAllByText(/•••/).length).toBeGreaterThan(0)
  })
const isPlain = (): Promise<void> =>
  waitFor(() => {
    expect(screen.getByRole('img', CLASS)).toBeTruthy()
    expect(screen.getByTitle(/^Chance: Arbeitsschutz, .* 7 von 9 vergleichbaren Kunden/)).toBeTruthy()
    expect(screen.queryByText(/•••/)).toBeNull()
  })

describe('discreet mode', () => {
  it('is on by itself while a confirmed visit is under way, also beside a mail', async () => {
    const { api } = await openPane([visit(61, -0.5, 0.5)])
    await isDiscreet()
    expect(screen.getByText('Diskret, solange der Besuch läuft.')).toBeTruthy()
    expect(api.callsOf('people.savePreferences')).toEqual([])
  })

  it('waits for the visit to begin, and ends with it', async () => {
    await openPane([visit(61, -2, -1), visit(62, 1, 2)])
    await isPlain()
    expect(screen.queryByText('Diskret, solange der Besuch läuft.')).toBeNull()
  })

  it('is switched off for this visit only, and stays off when the pane is opened again', async () => {
    const { user, unmount } = await openPane([visit(61, -0.5, 0.5)])
    await user.click(await screen.findByRole('button', { name: 'Ausschalten' }))
    await isPlain()
    unmount()
    const again = await openPane([visit(61, -0.5, 0.5)])
    await isPlain()
    again.unmount()
    await openPane([visit(62, -0.5, 0.5)])
    await isDiscreet()
  })

  it('comes back by its key once it was switched off', async () => {
    const { user } = await openPane([visit(61, -0.5, 0.5)])
    await screen.findByRole('button', { name: 'Ausschalten' })
    await user.keyboard('{Alt>}d{/Alt}')
    await isPlain()
    await user.keyboard('{Alt>}d{/Alt}')
    await isDiscreet()
  })

  it('that was chosen stays chosen after the visit', async () => {
    await openPane([], { isDiscreet: true, openSections: [], areLettersOn: true })
    await isDiscreet()
    expect(screen.queryByText('Diskret, solange der Besuch läuft.')).toBeNull()
  })

  it('is on before the server has answered, by what it said last', async () => {
    const first = await openPane([visit(61, -0.5, 0.5)])
    await isDiscreet()
    first.unmount()
    await openPane(() => {
      throw new Error('offline')
    })
    await isDiscreet()
  })
})
