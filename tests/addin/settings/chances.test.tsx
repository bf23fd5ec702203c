// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Outputs } from '../../../addin/api.ts'
import { liftOf } from '../../../domain/valuation/cross-selling/hold-out.ts'
import { createFakeApi, me, Refusal } from '../support/fake-api.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'
import { idOf } from '../support/sample.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

type Measured = Outputs['chances']['measured']
type Rule = Measured['rules'][number]

const said = { answers: 12, against: 4, offered: 6, won: 2, notInterested: 3, objections: 1 }
const rule = (kind: Rule['kind'], group: string | null, state: Rule['state']): Rule => ({
  ...{ rule: group === null ? kind : `${kind}:${idOf(2)}`, kind, group, state, ...said },
})
const rules = [rule('gap', null, 'on'), rule('gap', 'Fittinge', 'disbelieved'), rule('basket', null, 'off'), rule('basket', 'Dübel', 'on')]
const nothing = liftOf({ chances: 0, bought: 0 }, { chances: 0, bought: 0 })
const kind = (name: Measured['kinds'][number]['kind'], lift = nothing, running = 0): Measured['kinds'][number] => ({ kind: name, lift, running })

function open({ kinds = [kind('all')], ...answers }: { kinds?: Measured['kinds']; [call: string]: unknown } = {}) {
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role: 'head_of_sales' }),
    'objections.counted': () => [],
    'chances.setting': () => ({ value: { share: 0.6, support: 0.01, confidence: 0.5, switches: {} }, version: 2 }),
    'chances.changeSetting': ({ version: _, ...limits }) => ({ value: { ...limits, switches: {} }, version: 3 }),
    'chances.measured': () => ({ kinds, rules }),
    'chances.switch': () => undefined,
    ...(answers as object),
  })
  return { api, ...renderWorkspace(api, '#/settings/chances') }
}

const SHARE = /^Vorschlagen, wenn so viel Prozent/
const SUPPORT = /^Zusammen gekauft/
const rowOf = (name: string) => within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement)

describe('the setting of chances', () => {
  it('says how many others must buy, and takes nothing that does not fit', async () => {
    const { api, user } = open()
    const share = await screen.findByLabelText<HTMLInputElement>(SHARE)
    expect(share.value).toBe('60')
    await user.clear(share)
    await user.type(share, '29')
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Speichern' })
    expect(save.disabled).toBe(true)
    expect(screen.getByText(/^Bitte prüfen/)).toBeTruthy()
    await user.clear(share)
    await user.type(share, '75')
    await user.clear(screen.getByLabelText(SUPPORT))
    await user.type(screen.getByLabelText(SUPPORT), '0,5')
    await user.click(save)
    await screen.findByText('Gespeichert. Alle Chancen werden neu ausgerechnet.')
    expect(api.callsOf('chances.changeSetting')[0]?.input).toEqual({ share: 0.75, support: 0.005, confidence: 0.5, version: 2 })
  })

  it('says which rules propose, which have switched themselves off and why, and switches them', async () => {
    const { api, user } = open()
    await user.click(await screen.findByRole('switch', { name: 'Vorschlagen: Kaufen vergleichbare Kunden' }))
    await screen.findByText(/^Ausgeschaltet: Kaufen vergleichbare Kunden\./)
    const fittings = rowOf('Kaufen vergleichbare Kunden: Fittinge')
    expect(fittings.getByText(/^Hat sich selbst ausgeschaltet: Bei 4 von 12 Kunden/)).toBeTruthy()
    expect(rowOf('Wird zusammen gekauft: Dübel').getByText(/^Ruht, solange/)).toBeTruthy()
    await user.click(fittings.getByRole('button', { name: /^Wieder einschalten/ }))
    await waitFor(() => expect(api.callsOf('chances.switch')).toHaveLength(2))
    expect(api.callsOf('chances.switch').map(({ input }) => input)).toEqual([
      { rule: 'gap', isOn: false },
      { rule: `gap:${idOf(2)}`, isOn: true },
    ])
    await waitFor(() => expect(api.callsOf('chances.measured').length).toBeGreaterThan(1))
  })

  it('says it where somebody else was faster', async () => {
    const { user } = open({
      'chances.switch': () => {
        throw new Refusal('CONFLICT')
      },
    })
    await user.click(await screen.findByRole('switch', { name: 'Vorschlagen: Wird zusammen gekauft' }))
    expect(await screen.findByText(/inzwischen/)).toBeTruthy()
  })

  it('tells in words what proposing has brought', async () => {
    const heldBack = { chances: 100, bought: 10 }
    const kinds = [
      kind('all', liftOf({ chances: 900, bought: 270 }, heldBack), 12),
      kind('gap', liftOf({ chances: 200, bought: 40 }, { chances: 20, bought: 3 })),
      kind('basket', liftOf({ chances: 900, bought: 9 }, heldBack)),
      kind('better'),
    ]
    open({ kinds })
    await screen.findByRole('rowheader', { name: 'Alle' })
    const all = rowOf('Alle')
    expect(all.getByText('270 von 900 gekauft')).toBeTruthy()
    expect(all.getByText('10 von 100 gekauft')).toBeTruthy()
    expect(all.getByText(/^Gezeigtes wird mehr gekauft: 20 Prozentpunkte, mit 95 Prozent Sicherheit 1[0-9],?\d? bis 2\d/)).toBeTruthy()
    expect(screen.getByText(/^Kein Unterschied zu erkennen: zwischen/)).toBeTruthy()
    expect(screen.getByText(/^Gezeigtes wird weniger gekauft: 9 Prozentpunkte/)).toBeTruthy()
    expect(screen.getByText('Zu wenige, um etwas zu sagen: Es braucht je 20 gezeigte und nicht gezeigte.')).toBeTruthy()
  })

  it('says what it takes where nothing was proposed yet', async () => {
    open()
    expect(await screen.findByText(/^Noch wurde nichts vorgeschlagen/)).toBeTruthy()
  })
})
