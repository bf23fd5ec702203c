// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { SiteLine } from '../../../../addin/workspace/settings/customers/sites/address-list.ts'
import { createFakeApi, me } from '../../support/fake-api.ts'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { idOf } from '../../support/sample.ts'

afterEach(cleanup)

const site = (nth: number, customerName: string, given: Partial<SiteLine> = {}): SiteLine => ({
  siteId: idOf(nth),
  version: 1,
  customerId: idOf(100 + nth),
  customerName,
  siteName: 'Werk',
  street: 'Hafenstr. 3',
  postalCode: '23552',
  city: 'Lübeck',
  country: 'DE',
  position: null,
  isOwn: false,
  ...given,
})

const list = (rows: SiteLine[], given: object = {}) => ({
  counts: { exact: 3, postal_code: 0, region: 1, none: rows.length },
  rows,
  nextCursor: null,
  hasGeocoder: false,
  ...given,
})

const open = (answers: Parameters<typeof createFakeApi>[0]) => {
  const api = createFakeApi({ 'people.whoAmI': () => ({ ...me, role: 'admin' as const }), ...answers })
  return { api, ...renderWorkspace(api, '#/settings/site_positions') }
}

describe('the customers on the map', () => {
  it('begin with those that have no place, and take one that was copied from a map, with a way back', async () => {
    const set = vi.fn(({ version }: Record<string, unknown>) => ({ version: Number(version) + 1 }))
    const { api, user, container } = open({
      'sitePositions.list': () => list([site(1, 'Nord GmbH'), site(2, 'Süd AG', { street: null })]),
      'sitePositions.set': set,
    })
    await screen.findByText('Werk, 23552 Lübeck')
    expect(screen.getByRole('button', { name: 'ohne Ort (2)', pressed: true })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Ort von Nord GmbH setzen' }))
    const form = screen.getByRole('form', { name: 'Ort von Nord GmbH setzen' })
    const field = within(form).getByRole('textbox', { name: 'Breite, Länge' })
    expect(document.activeElement).toBe(field)
    await user.type(field, 'Lübeck{Enter}')
    await screen.findByText(/Zwei Zahlen in Grad/)
    expect(set).not.toHaveBeenCalled()
    await user.clear(field)
    await user.type(field, '53.8664, 10.6845{Enter}')
    await screen.findByText('Nord GmbH: Ort gesetzt')
    expect(set.mock.calls[0]?.[0]).toEqual({ siteId: idOf(1), version: 1, position: { latitude: 53.8664, longitude: 10.6845, accuracy: 'exact' } })
    await waitFor(() => expect(api.callsOf('sitePositions.list').length).toBeGreaterThan(1))
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    await waitFor(() => expect(set.mock.calls[1]?.[0]).toEqual({ siteId: idOf(1), version: 2, position: null }))
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('say how the rough ones become better, and when nothing is to do', async () => {
    const rough = site(3, 'Ost KG', { position: { latitude: 53.95, longitude: 10.85, accuracy: 'region' } })
    const { user } = open({ 'sitePositions.list': ({ accuracy }) => list(accuracy === 'region' ? [rough] : []) })
    await screen.findByText('Jeder Kunde hat einen Ort.')
    await user.click(screen.getByRole('button', { name: 'nur Postleitregion (1)' }))
    await screen.findByText(/npm run geo:import/)
    await screen.findByText('Ost KG')
    expect(screen.queryByRole('button', { name: /suchen/ })).toBeNull()
  })

  it('are looked up one after the other, until nobody answers', async () => {
    const outcomes = ['found', 'not_found', 'no_answer']
    const find = () => ({ outcome: outcomes.shift() })
    const rows = [site(1, 'A'), site(2, 'B'), site(3, 'C'), site(4, 'D')]
    const { api, user } = open({ 'sitePositions.list': () => list(rows, { hasGeocoder: true }), 'sitePositions.find': find })
    await user.click(await screen.findByRole('button', { name: 'Alle gezeigten suchen' }))
    await screen.findByText(/antwortet gerade nicht/)
    expect(api.callsOf('sitePositions.find').map(({ input }) => input.siteId)).toEqual([idOf(1), idOf(2), idOf(3)])
    await user.click(screen.getByRole('button', { name: 'Adresse (3)' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /suchen/ })).toBeNull())
  })

  it('come as a list for a spreadsheet, which takes no name for a formula', async () => {
    const saved: Blob[] = []
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`, revokeObjectURL: () => undefined }))
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const pages = ({ cursor }: Record<string, unknown>) =>
      cursor === null ? list([site(1, '=HYPERLINK("x")')], { nextCursor: '50' }) : list([site(2, 'Süd "AG"')])
    const { user } = open({ 'sitePositions.list': pages })
    await user.click(await screen.findByRole('button', { name: 'Als Liste herunterladen' }))
    await waitFor(() => expect(saved).toHaveLength(1))
    const [head, first, second] = (await saved[0]!.text()).split('\r\n')
    expect(head).toContain('"Kunde";"Standort"')
    expect(first).toBe(`"'=HYPERLINK(""x"")";"Werk";"Hafenstr. 3";"23552";"Lübeck";"DE";"";""`)
    expect(second).toContain('"Süd ""AG"""')
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
})
