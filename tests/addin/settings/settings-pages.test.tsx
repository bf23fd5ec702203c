// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createFakeApi, me, Refusal, undecidedPolicy } from '../support/fake-api.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const asAdmin = { 'people.whoAmI': () => ({ ...me, role: 'admin' as const }) }

describe('the settings', () => {
  it('open with the user’s own mailbox and are reached from the bar', async () => {
    const { user } = renderWorkspace(
      createFakeApi({ 'customers.list': () => ({ rows: [], total: 0, nextCursor: null, areContactsTold: true }) }),
      '#/customers',
    )
    await user.click(screen.getByRole('link', { name: 'Einstellungen' }))
    const list = await screen.findByRole('navigation', { name: 'Einstellungen' })
    expect(within(list).getByRole('link', { current: 'page' }).textContent).toBe('Mein Postfach')
    await screen.findByText('In Ihrem Unternehmen ist es ausgeschaltet.')
  })

  it('show what applies to everybody, and let only the administrator change it', async () => {
    const first = renderWorkspace(createFakeApi({}), '#/settings/policy')
    await screen.findByText('In Ihrem Unternehmen ist es ausgeschaltet.')
    expect(screen.queryByRole('link', { name: 'Erfassen und Auswerten' })).toBeNull()
    await first.user.click(screen.getByRole('link', { name: 'Was hier gilt' }))
    await screen.findByText('Keine Auswertung unter: 5 Personen')
    expect(screen.queryByRole('switch')).toBeNull()
    await screen.findByText('Noch nichts geändert: Es gelten die Voreinstellungen.')
  })
})

describe('the language in Outlook', () => {
  it('is as in Outlook until another is chosen, by keyboard too', async () => {
    let chosen: string | null = null
    const api = createFakeApi({
      'people.language': () => ({ chosen, outlook: 'en' }),
      'people.chooseLanguage': ({ language }: Record<string, unknown>) => {
        chosen = language as string
      },
    })
    const { user, container } = renderWorkspace(api, '#/settings/language')
    const outlook = await screen.findByRole<HTMLInputElement>('radio', { name: 'Wie in Outlook (Englisch)' })
    expect(outlook.checked).toBe(true)
    await user.click(screen.getByRole('radio', { name: 'Deutsch' }))
    await screen.findByText('Sprache gemerkt')
    expect(api.callsOf('people.chooseLanguage').map(({ input }) => input)).toEqual([{ language: 'de' }])
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Deutsch' }).checked).toBe(true))
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})

describe('the company’s switches', () => {
  it('are sent together with the version that was seen, and reach the history', async () => {
    const history = [{ id: me.userId, at: '2026-11-20T09:00:00.000Z', by: 'Ada Admin', field: 'depthMonths', before: 12, after: 6 }]
    const change = (input: object) => ({ ...input, version: 4 })
    const policy = { ...undecidedPolicy, version: 3 }
    const api = createFakeApi({
      ...asAdmin,
      'loggingPolicy.show': () => policy,
      'loggingPolicy.change': change,
      'loggingPolicy.history': () => history,
    })
    const { user, container } = renderWorkspace(api, '#/settings/policy')
    await user.click(await screen.findByRole('switch', { name: 'Automatisches Erfassen' }))
    await user.click(screen.getByRole('button', { name: /^Einzeln/ }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Keine Auswertung unter' }), '10 Personen')
    await user.click(screen.getByRole('switch', { name: 'Zahlen je Gebiet' }))
    await user.click(screen.getByRole('checkbox', { name: 'Rundschreiben' }))
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await screen.findByText('Gilt ab jetzt.')
    const evaluation = { smallestGroup: 10, areTerritoriesTold: false }
    expect(api.callsOf('loggingPolicy.change')[0]?.input).toEqual({ ...policy, ...evaluation, isLoggingOn: true, sharedReasons: ['newsletter'] })
    await screen.findByText('Mails der Vergangenheit: 12 Monate → 6 Monate')
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('keep what was typed when somebody else was faster, over his new state', async () => {
    let policy = { ...undecidedPolicy, version: 3 }
    const change = () => {
      policy = { ...policy, depthMonths: 24, version: 4 }
      throw new Refusal('CONFLICT')
    }
    const api = createFakeApi({ ...asAdmin, 'loggingPolicy.show': () => policy, 'loggingPolicy.change': change })
    const { user } = renderWorkspace(api, '#/settings/policy')
    await user.click(await screen.findByRole('switch', { name: 'Automatisches Erfassen' }))
    await user.click(screen.getByRole('button', { name: /^Einzeln/ }))
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await screen.findByText('Jemand hat es inzwischen geändert. Der neue Stand wird geladen.')
    const depth = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Mails der Vergangenheit' })
    await waitFor(() => expect(depth.value).toBe('24'))
    expect(screen.getByRole<HTMLInputElement>('switch', { name: 'Automatisches Erfassen' }).checked).toBe(true)
  })
})

describe('what is stored about me', () => {
  it('is counted, and comes as one file made of all its pages', async () => {
    const pages: Record<string, { rows: object[]; nextCursor: string | null }> = {
      'visit null': { rows: [{ id: 1 }], nextCursor: 'one' },
      'visit one': { rows: [{ id: 2 }], nextCursor: null },
      'mail_rule null': { rows: [{ value: 'x' }], nextCursor: null },
    }
    const counts = [
      { holding: 'visit', count: 2 },
      { holding: 'mail_rule', count: 1 },
      { holding: 'deputy', count: 0 },
    ]
    const read = ({ holding, cursor }: Record<string, unknown>) => pages[`${String(holding)} ${String(cursor)}`]
    const saved: Blob[] = []
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`, revokeObjectURL: () => undefined }))
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const { user } = renderWorkspace(createFakeApi({ 'personalData.count': () => counts, 'personalData.read': read }), '#/settings/personal_data')
    await screen.findByText('Besuche')
    await user.click(screen.getByRole('button', { name: 'Herunterladen' }))
    await screen.findByText('Die Datei ist heruntergeladen.')
    expect(JSON.parse(await saved[0]!.text())).toEqual({ visit: [{ id: 1 }, { id: 2 }], mail_rule: [{ value: 'x' }] })
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
})
