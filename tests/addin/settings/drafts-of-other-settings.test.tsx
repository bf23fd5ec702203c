// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { usualAnswers } from '../../../domain/cockpit/answers/answer-texts.ts'
import { usualProfile } from '../../../domain/visits/frame/planning-profile.ts'
import { usualWording } from '../../../domain/visits/offer/offer-texts.ts'
import { classCodes, defaultStrategies } from '../../../domain/visits/strategy/class-strategy.ts'
import { createFakeApi, me } from '../support/fake-api.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'

const forget = (): void => {
  cleanup()
  localStorage.clear()
}
beforeEach(forget)
afterEach(forget)

const territory = { people: 1, classes: classCodes.map((classCode) => ({ classCode, customers: 1, byHand: [], marginCents: null })) }

/** What is saved, at `version`; what is sent is saved. */
function open(section: string, version: number) {
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role: 'head_of_sales' as const }),
    'planningFrame.profile': () => ({ ...usualProfile, version, found: { home: null, office: null } }),
    'planningFrame.saveProfile': (input) => ({ ...input, version: version + 1, found: { home: null, office: null } }),
    'visitOffers.wording': () => ({ texts: usualWording, version }),
    'visitOffers.saveWording': ({ texts }) => ({ texts, version: version + 1 }),
    'answers.wording': () => ({ texts: usualAnswers, version }),
    'answers.saveWording': ({ texts }) => ({ texts, version: version + 1 }),
    'visitStrategy.show': () => ({ hourlyCostCents: 18_800, fieldDays: 180, visitsPerDay: 5, strategies: defaultStrategies, version }),
    'visitStrategy.territory': () => territory,
    'visitStrategy.change': (input) => ({ ...input, version: version + 1 }),
  })
  return { api, ...renderWorkspace(api, `#/settings/${section}`) }
}

const marked = () => within(screen.getByRole('navigation', { name: 'Einstellungen' })).queryByRole('link', { name: /Entwurf$/ })
const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('cockpit-draft|'))

describe.each([
  ['planning', 'Zuhause', 'planningFrame.saveProfile', '23552 Lübeck', { home: '23552 Lübeck' }],
  ['visit_strategy', 'Besuche am Tag', 'visitStrategy.change', '7', { visitsPerDay: 7 }],
  ['visit_offer', 'Deutsch, Sie', 'visitOffers.saveWording', 'Bei {Firma}: {Termine}', { texts: { de: { sie: 'Bei {Firma}: {Termine}' } } }],
  [
    'answers',
    'Auftrag mit bestätigtem Termin',
    'answers.saveWording',
    'Kommt am {Termin}.',
    { texts: { de: { sie: { order_confirmed: 'Kommt am {Termin}.' } } } },
  ],
] as const)('what was typed under %s', (section, label, call, words, sent) => {
  const field = async () => (await screen.findAllByRole<HTMLInputElement>('textbox', { name: label }))[0]!
  const type = async ({ user }: ReturnType<typeof open>) => {
    const box = await field()
    await user.clear(box)
    await user.click(box)
    await user.paste(words)
    await waitFor(() => expect(marked()).not.toBeNull())
  }

  it('is there again after the page was left and loaded anew, and gone once it is saved', async () => {
    await type(open(section, 3))
    window.location.hash = '#/settings/language'
    await waitFor(() => expect(screen.queryByRole('textbox', { name: label })).toBeNull())
    cleanup()
    const { api, user } = open(section, 3)
    expect((await field()).value).toContain(words)
    const save = screen.getByRole('button', { name: 'Speichern' })
    await waitFor(() => expect(save).toHaveProperty('disabled', false))
    await user.click(save)
    await waitFor(() => expect(kept()).toEqual([]))
    expect(api.callsOf(call)[0]?.input).toMatchObject(sent)
    expect(marked()).toBeNull()
  })

  it('is told to be older than what somebody has saved since, and can be let go', async () => {
    await type(open(section, 3))
    cleanup()
    const { user } = open(section, 4)
    await screen.findByText(/Inzwischen wurde etwas anderes gespeichert/)
    await user.click(screen.getByRole('button', { name: 'Verwerfen' }))
    expect((await field()).value).not.toContain(words)
    expect(marked()).toBeNull()
  })
})
