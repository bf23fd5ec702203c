// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { de } from '../../../addin/texts/de.ts'
import { en } from '../../../addin/texts/en.ts'
import { policyPresets } from '../../../domain/company/policy-preset.ts'
import { createFakeApi, me, undecidedPolicy } from '../support/fake-api.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  localStorage.clear()
})

function open(part: Partial<typeof undecidedPolicy>) {
  const policy = { ...undecidedPolicy, version: 3, ...part }
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role: 'admin' as const }),
    'loggingPolicy.show': () => policy,
    'loggingPolicy.change': (input) => ({ ...input, version: 4 }),
  })
  return { api, policy, ...renderWorkspace(api, '#/settings/policy') }
}

const way = (name: RegExp) => screen.findByRole<HTMLInputElement>('radio', { name })
const changes = () => within(screen.getByRole('region', { name: 'Das ändert sich mit „Speichern“' })).getAllByRole('listitem')

describe('the three ways to log', () => {
  it('tell which of them holds, and what another one would change, before it is saved', async () => {
    const { api, policy, user, container } = open({ ...policyPresets.open, depthMonths: 1 })
    expect((await way(/^Offen\s*gilt jetzt/)).checked).toBe(true)
    expect(screen.queryByRole('region', { name: /Das ändert sich/ })).toBeNull()
    await user.click(await way(/^Betriebsrat/))
    expect(changes().map(({ textContent }) => textContent)).toEqual([
      'Wer Kontaktberichte liest: alle → Betreuungsteam',
      'Keine Auswertung unter: ohne Grenze → 5 Personen',
      'Gründe aufbewahren: 365 Tage → 90 Tage',
    ])
    expect(api.callsOf('loggingPolicy.change')).toEqual([])
    await user.click(await way(/^Offen/))
    expect(screen.queryByRole('region', { name: /Das ändert sich/ })).toBeNull()
    await user.click(await way(/^Nur Kopfdaten/))
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await screen.findByText('Gilt ab jetzt.')
    expect(api.callsOf('loggingPolicy.change').map(({ input }) => input)).toEqual([{ ...policy, ...policyPresets.headers_only }])
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('are none yet where the company has never decided', async () => {
    open({ version: 0 })
    await screen.findByText(/^Noch nicht entschieden/)
    expect(screen.queryByText(/eigene Einstellungen\. Wählen/)).toBeNull()
    cleanup()
    open({ version: 1 })
    await screen.findByText(/^Zurzeit gelten eigene Einstellungen/)
  })

  it('are none where the company has settings of its own', async () => {
    const { user } = open({ ...policyPresets.open })
    await user.click(await screen.findByRole('button', { name: /^Einzeln/ }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Mails der Vergangenheit' }), '1 Monat')
    expect((await way(/^Offen/)).checked).toBe(true)
    await user.click(screen.getByRole('switch', { name: 'Zurück suchen' }))
    await waitFor(async () => expect((await way(/^Offen/)).checked).toBe(false))
    await screen.findByText(/^So wären es eigene Einstellungen/)
    expect(changes()).toHaveLength(2)
  })
})

describe('the single switches', () => {
  it('are behind their heading, the one for all apart', async () => {
    open({})
    await screen.findByRole('switch', { name: 'Automatisches Erfassen' })
    expect(screen.getAllByRole('switch')).toHaveLength(1)
    expect(screen.queryByRole('combobox')).toBeNull()
    await screen.findByText(/^Zurzeit gelten eigene Einstellungen/)
  })

  it('name files as people do, and keep types nobody has a name for', async () => {
    const { api, user } = open({ keptFileTypes: ['application/pdf', 'application/dxf'] })
    await user.click(await screen.findByRole('button', { name: /^Einzeln/ }))
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'PDF' }).checked).toBe(true)
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Weitere Dateitypen' }).value).toBe('application/dxf')
    await user.click(screen.getByRole('checkbox', { name: 'Excel' }))
    expect(changes().map(({ textContent }) => textContent)).toEqual([
      'Anhänge, die behalten werden: PDF, application/dxf → PDF, Excel, application/dxf',
    ])
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await screen.findByText('Gilt ab jetzt.')
    expect(api.callsOf('loggingPolicy.change')[0]?.input.keptFileTypes).toEqual([
      'application/pdf',
      'application/vnd.ms-excel',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/dxf',
    ])
  })

  it('are told in words for one and for many, and kinds of mails by nouns, in both languages', () => {
    expect([de, en].map(({ loggingPolicy: { months, days } }) => [months(1), months(2), days(1), days(30)])).toEqual([
      ['1 Monat', '2 Monate', '1 Tag', '30 Tage'],
      ['1 month', '2 months', '1 day', '30 days'],
    ])
    for (const { mailSync } of [de, en]) {
      expect(Object.values(mailSync.kinds).filter((name) => /[.]$|^(Sie|It|Die|The) /.test(name))).toEqual([])
      expect(mailSync.whatNever).not.toMatch(/Schlüssel|\bkey\b/)
    }
  })
})
