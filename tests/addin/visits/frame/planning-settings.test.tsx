// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { usualProfile } from '../../../../domain/visits/frame/planning-profile.ts'
import { createFakeApi } from '../../support/fake-api.ts'
import { renderWorkspace } from '../../support/render-workspace.tsx'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const nothing = { ...usualProfile, version: 0, found: { home: null, office: null } }

describe('my visit planning', () => {
  it('is sent whole, with the version that was seen, and then tells how well a place is known', async () => {
    const saveProfile = (input: object) => ({ ...input, version: 1, found: { home: 'region', office: null } })
    const api = createFakeApi({ 'planningFrame.profile': () => nothing, 'planningFrame.saveProfile': saveProfile })
    const { user, container } = renderWorkspace(api, '#/settings/planning')
    await user.type(await screen.findByRole('textbox', { name: 'Zuhause' }), '23552 Lübeck ')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Dienstag' }), 'Besuche')
    await user.type(screen.getByRole('textbox', { name: 'Dienstag: Tour in Postleitzahlen' }), '23, 190,')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Freitag' }), 'Bürotag')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Feiertage' }), 'Schleswig-Holstein')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Fahrzeit am Tag höchstens' }), 'keine Grenze')
    await user.click(screen.getByRole('switch', { name: 'Vorläufige Termine belegen Zeit' }))
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await screen.findByText('Nur ungefähr gefunden. Genauer geht es mit Koordinaten.')
    const { found: _found, ...profile } = nothing
    expect(api.callsOf('planningFrame.saveProfile')[0]?.input).toEqual({
      ...{ ...profile, home: '23552 Lübeck', holidays: 'SH', mostDriving: null, tentativeCounts: false },
      weekdays: [
        { weekday: 2, use: 'visits', regions: ['23', '190'] },
        { weekday: 5, use: 'office', regions: [] },
      ],
    })
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('keeps a break that fits into its time, or none', async () => {
    const api = createFakeApi({
      'planningFrame.profile': () => nothing,
      'planningFrame.saveProfile': (input: object) => ({ ...nothing, ...input, version: 1 }),
    })
    const { user } = renderWorkspace(api, '#/settings/planning')
    const length = await screen.findByRole('combobox', { name: 'Pause' })
    await user.selectOptions(length, '90 Minuten')
    fireEvent.change(screen.getByLabelText('Pause frühestens ab'), { target: { value: '12:30' } })
    await screen.findByText('Die Pause passt nicht in diese Zeit.')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Speichern' }).disabled).toBe(true)
    await user.selectOptions(length, 'keine freihalten')
    expect(screen.queryByLabelText('Pause frühestens ab')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    expect(api.callsOf('planningFrame.saveProfile')[0]?.input).toMatchObject({ pauseMinutes: 0 })
  })

  it('says what is wrong beside the field, and is not sent so', async () => {
    const nights = [{ day: '2026-12-01', place: '24103 Kiel' }]
    const { user } = renderWorkspace(createFakeApi({ 'planningFrame.profile': () => ({ ...nothing, nights }) }), '#/settings/planning')
    const save = await screen.findByRole<HTMLButtonElement>('button', { name: 'Speichern' })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Montag' }), 'Besuche')
    expect(save.disabled).toBe(false)
    const tour = screen.getByRole('textbox', { name: 'Montag: Tour in Postleitzahlen' })
    await user.type(tour, 'Lübeck')
    await screen.findByText('Bitte nur ein bis fünf Ziffern je Anfang, getrennt durch Kommas.')
    expect(save.disabled).toBe(true)
    await user.clear(tour)
    await user.click(screen.getByRole('button', { name: 'Übernachtung hinzufügen' }))
    await screen.findByText('Bitte Tag und Ort angeben.')
    expect(save.disabled).toBe(true)
    const nightFields = within(screen.getByRole('group', { name: 'Übernachtungen unterwegs' }))
    await user.click(nightFields.getAllByRole('button', { name: /entfernen/ })[1]!)
    expect(save.disabled).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Gemeinsame Tour hinzufügen' }))
    await user.type(screen.getByRole('textbox', { name: 'Mail-Adresse' }), 'Katrin')
    await screen.findByText('Bitte Tag und Mail-Adresse angeben.')
    expect(save.disabled).toBe(true)
    await user.type(screen.getByRole('textbox', { name: 'Mail-Adresse' }), '@firma.example')
    expect(save.disabled).toBe(false)
  })
})
