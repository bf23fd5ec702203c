// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ItemAnswer } from '../../../addin/api.ts'
import { de } from '../../../addin/texts/de.ts'
import { createFakeApi, Refusal } from '../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { answerOf, choiceOf, idOf } from '../support/sample.ts'

const mueller = () => answerOf(idOf(1), 'Müller Werftbedarf')

beforeEach(() => localStorage.clear())
afterEach(cleanup)

describe('the pane beside a customer’s mail', () => {
  it('shows the first screen in its order', async () => {
    renderPane(createFakeApi({ 'cockpit.ofItem': mueller }), createFakeHost(mailFrom('anna@mueller.example')))
    await screen.findByText('Müller Werftbedarf')
    const inOrder = [
      'Kreditsperre: nur Vorkasse',
      'Müller Werftbedarf',
      'Anna Weber',
      'Hafenstraße 12, 23568 Lübeck',
      'Nicht erfasst',
      'Umsatz bis heute',
      'Rahmenvertrag nachfassen',
      'keiner geplant',
      'Telefonat zur Lieferung',
      'Messegespräch',
      'Verlauf',
      'Notiz/Anruf',
    ]
    const text = document.body.textContent ?? ''
    const places = inOrder.map((part) => text.indexOf(part))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  it('leads from the address to the way there', async () => {
    const api = createFakeApi({ 'cockpit.ofItem': () => answerOf(idOf(1), 'Müller Werftbedarf') })
    renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    const way = await screen.findByRole('link', { name: 'Hafenstraße 12, 23568 Lübeck: Weg dorthin' })
    expect(way.getAttribute('href')).toBe('geo:0,0?q=Hafenstra%C3%9Fe%2012%2C%2023568%20L%C3%BCbeck')
  })

  it('asks the server once for a mail', async () => {
    const api = createFakeApi({ 'cockpit.ofItem': mueller })
    renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    await screen.findByText('Müller Werftbedarf')
    expect(api.calls.map(({ path }) => path).sort()).toEqual(['cockpit.ofItem', 'people.whoAmI', 'visits.confirmedSoon'])
    expect(api.callsOf('cockpit.ofItem')[0]?.input).toEqual({
      mode: 'read',
      addresses: [{ name: 'Anna Weber', address: 'anna@mueller.example' }],
      mail: { internetMessageId: '<anna@mueller.example>', senderAddress: 'anna@mueller.example' },
      customerId: null,
    })
  })

  it('shows what was logged meanwhile, without another click', async () => {
    let historyMark = '1'
    const answer = (): ItemAnswer => {
      const { cockpit, ...rest } = mueller()
      const name = historyMark === '1' ? 'Müller Werftbedarf' : 'Müller, neu gelesen'
      return { ...rest, cockpit: { ...cockpit, customer: { ...cockpit.customer, name }, historyMark } }
    }
    const api = createFakeApi({ 'cockpit.ofItem': answer, 'cockpit.historyMark': () => historyMark })
    vi.useFakeTimers({ shouldAdvanceTime: true })
    renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    await screen.findByText('Müller Werftbedarf')
    await vi.advanceTimersByTimeAsync(14_000)
    expect(api.callsOf('cockpit.historyMark')).toEqual([])
    await vi.advanceTimersByTimeAsync(17_000)
    await waitFor(() => expect(api.callsOf('cockpit.historyMark').length).toBeGreaterThan(0))
    expect(api.callsOf('cockpit.ofItem').length).toBe(1)
    historyMark = '2'
    await vi.advanceTimersByTimeAsync(31_000)
    vi.useRealTimers()
    await screen.findByText('Müller, neu gelesen')
    expect(api.callsOf('cockpit.ofItem').length).toBe(2)
  })

  it('has no serious accessibility finding', async () => {
    const { container } = renderPane(createFakeApi({ 'cockpit.ofItem': mueller }), createFakeHost(mailFrom('anna@mueller.example')))
    await screen.findByText('Müller Werftbedarf')
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([])
  })

  it('says of the last contacts who spoke, in which direction', async () => {
    const answer = mueller()
    const [first] = answer.cockpit.lastContacts
    if (!first) throw new Error('no contact')
    const lastContacts = [
      {
        ...first,
        reportId: idOf(72),
        direction: 'incoming' as const,
        writer: 'Lena Tödt',
        contacts: ['Lena Tödt'],
        author: 'Jonas Petersen',
        isAutomatic: true,
      },
      { ...first, reportId: idOf(73), direction: 'outgoing' as const, writer: 'Inga Harms', contacts: ['Lena Tödt'], author: 'Inga Harms' },
    ]
    const api = createFakeApi({ 'cockpit.ofItem': () => ({ ...answer, cockpit: { ...answer.cockpit, lastContacts } }) })
    renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    const lines = within(await screen.findByRole('region', { name: 'Letzte Kontakte' })).getAllByRole('listitem')
    expect(
      lines.map((line) => [
        within(line)
          .queryByLabelText(/gehend/)
          ?.getAttribute('aria-label'),
        /[LI]\. \S+$/.exec(line.textContent ?? '')?.[0],
      ]),
    ).toEqual([
      ['eingehend', 'L. Tödt'],
      ['ausgehend', 'I. Harms'],
    ])
    expect(within(lines[0] as HTMLElement).getByTitle(/Lena Tödt · erreicht · automatisch erfasst$/)).toBeTruthy()
    expect(within(lines[1] as HTMLElement).getByTitle(/Inga Harms · an Lena Tödt · erreicht$/)).toBeTruthy()
  })

  it.each([
    [{ isAutomatic: true, isByMe: true }, 'Automatisch erfasst am 23.11.'],
    [{ isAutomatic: false, isByMe: true }, 'Erfasst am 23.11. von Ihnen'],
    [{ isAutomatic: false, isByMe: false }, 'Erfasst am 23.11. von Inga Harms'],
  ])('says of a logged mail whether somebody clicked: %o', async (how, sentence) => {
    const mail = {
      state: 'logged',
      reportId: idOf(70),
      loggedAt: '2026-11-23T08:00:00Z',
      loggedBy: 'Inga Harms',
      customers: [],
      textState: 'present',
    } as const
    const api = createFakeApi({ 'cockpit.ofItem': () => ({ ...mueller(), mail: { ...mail, ...how, canWithdraw: false, team: null } }) })
    renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    expect(await screen.findByText(sentence)).toBeTruthy()
  })

  it('speaks English where Outlook does', async () => {
    renderPane(createFakeApi({ 'cockpit.ofItem': mueller }), createFakeHost(mailFrom('anna@mueller.example'), 'en'))
    expect(await screen.findByText('Not logged')).toBeTruthy()
    expect(screen.getByText('Credit block: nur Vorkasse')).toBeTruthy()
    expect(screen.queryByText('Nicht erfasst')).toBeNull()
  })

  it('hides empty sections behind one button', async () => {
    const { user } = renderPane(createFakeApi({ 'cockpit.ofItem': mueller }), createFakeHost(mailFrom('anna@mueller.example')))
    await screen.findByText('Verlauf')
    expect(screen.queryByText('Maschinen')).toBeNull()
    await user.click(screen.getByRole('button', { name: '1 leerer Bereich' }))
    expect(screen.getByText('Maschinen')).toBeTruthy()
  })

  it('completes a follow-up and offers the way back', async () => {
    const api = createFakeApi({
      'cockpit.ofItem': mueller,
      'followUps.complete': ({ version }) => ({ id: idOf(51), version: Number(version) + 1, outlook: { state: 'none' } }),
    })
    const { user } = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    await user.click(await screen.findByRole('button', { name: 'Erledigt: Rahmenvertrag nachfassen' }))
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    await waitFor(() =>
      expect(api.callsOf('followUps.complete').map(({ input }) => input)).toEqual([
        { id: idOf(51), version: 4, done: true },
        { id: idOf(51), version: 5, done: false },
      ]),
    )
  })

  it('says so when what was done cannot be taken back', async () => {
    const api = createFakeApi({
      'cockpit.ofItem': mueller,
      'followUps.complete': ({ version, done }) => {
        if (done === false) throw new Refusal('CONFLICT')
        return { id: idOf(51), version: Number(version) + 1, outlook: { state: 'none' } }
      },
    })
    const { user } = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    await user.click(await screen.findByRole('button', { name: 'Erledigt: Rahmenvertrag nachfassen' }))
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    expect(await screen.findByText(de.failures.CONFLICT)).toBeTruthy()
  })

  it('switches to another customer of the same mail', async () => {
    const api = createFakeApi({
      'cockpit.ofItem': ({ customerId }) => ({
        ...answerOf(customerId === idOf(2) ? idOf(2) : idOf(1), customerId === idOf(2) ? 'Zweite Firma' : 'Erste Firma'),
        choices: [choiceOf(idOf(1), 'Erste Firma'), choiceOf(idOf(2), 'Zweite Firma')],
      }),
    })
    const { user } = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Kunde wählen' }), idOf(2))
    await waitFor(() => expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe(idOf(2)))
    expect(api.callsOf('cockpit.ofItem').at(-1)?.input.customerId).toBe(idOf(2))
  })
})

describe('switching mails', () => {
  it('never shows one customer under another’s mail', async () => {
    let release: (answer: ItemAnswer) => void = () => undefined
    const api = createFakeApi({
      'cockpit.ofItem': ({ addresses }) =>
        JSON.stringify(addresses).includes('holm') ? new Promise<ItemAnswer>((resolve) => (release = resolve)) : mueller(),
    })
    const host = createFakeHost(mailFrom('anna@mueller.example'))
    renderPane(api, host)
    await screen.findByText('Müller Werftbedarf')
    act(() => host.show(mailFrom('sven@holm.example')))
    expect(screen.queryByText('Müller Werftbedarf')).toBeNull()
    expect(screen.getByRole('status', { name: 'Wird geladen' })).toBeTruthy()
    await act(async () => release(answerOf(idOf(2), 'Holm Anlagenbau')))
    expect(await screen.findByText('Holm Anlagenbau')).toBeTruthy()
  })

  it('drops an answer that comes after the user went back', async () => {
    let release: (answer: ItemAnswer) => void = () => undefined
    const api = createFakeApi({
      'cockpit.ofItem': ({ addresses }) =>
        JSON.stringify(addresses).includes('holm') ? new Promise<ItemAnswer>((resolve) => (release = resolve)) : mueller(),
    })
    const host = createFakeHost(mailFrom('sven@holm.example'))
    renderPane(api, host)
    await waitFor(() => expect(api.callsOf('cockpit.ofItem')).toHaveLength(1))
    act(() => host.show(mailFrom('anna@mueller.example')))
    await screen.findByText('Müller Werftbedarf')
    await act(async () => release(answerOf(idOf(2), 'Holm Anlagenbau')))
    expect(screen.queryByText('Holm Anlagenbau')).toBeNull()
    expect(screen.getByText('Müller Werftbedarf')).toBeTruthy()
  })
})

describe('what goes wrong', () => {
  it('is a sentence with another attempt', async () => {
    let isDown = true
    const api = createFakeApi({
      'cockpit.ofItem': () => {
        if (isDown) throw new Refusal('TOO_MANY')
        return mueller()
      },
    })
    const { user } = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Zu viele Anfragen auf einmal.')
    isDown = false
    await user.click(within(alert).getByRole('button', { name: 'Erneut versuchen' }))
    expect(await screen.findByText('Müller Werftbedarf')).toBeTruthy()
  })

  it('says that the server is not there when it is not', async () => {
    const api = createFakeApi({ 'cockpit.ofItem': () => Promise.reject(new TypeError('fetch failed')) })
    renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    expect((await screen.findByRole('alert')).textContent).toContain('Der Server ist nicht erreichbar.')
  })

  it('is a sentence, never a white pane, when an answer cannot be drawn', async () => {
    const api = createFakeApi({ 'cockpit.ofItem': () => ({ kind: 'customers' }) })
    renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    expect((await screen.findByRole('alert')).textContent).toContain('Die Anzeige ist gestolpert.')
    // React names the component that failed: that is wanted, and the only thing said.
    expect(vi.mocked(console.error).mock.calls).toHaveLength(1)
    vi.mocked(console.error).mockClear()
  })
})

describe('discreet mode', () => {
  it('hides class, revenue and internal notes by one key and keeps so', async () => {
    const api = createFakeApi({ 'cockpit.ofItem': mueller })
    const { user } = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    await screen.findByLabelText('Kundenklasse A2')
    await user.keyboard('{Alt>}[KeyD]{/Alt}')
    await waitFor(() => expect(screen.queryByLabelText('Kundenklasse A2')).toBeNull())
    expect(document.body.textContent).not.toContain('184.')
    expect(document.body.textContent).not.toContain('Vorkasse')
    expect(api.callsOf('people.savePreferences').at(-1)?.input).toEqual({ isDiscreet: true })
  })

  it('starts hidden where it was left on', async () => {
    localStorage.setItem('cockpit-preferences|test', JSON.stringify({ isDiscreet: true, openSections: [] }))
    const never = new Promise(() => undefined)
    renderPane(createFakeApi({ 'cockpit.ofItem': mueller, 'people.whoAmI': () => never }), createFakeHost(mailFrom('anna@mueller.example')))
    await screen.findByText('Müller Werftbedarf')
    expect(screen.queryByLabelText('Kundenklasse A2')).toBeNull()
  })
})
