// @vitest-environment jsdom
import { FluentProvider } from '@fluentui/react-components'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { de } from '../../../addin/texts/de.ts'
import { en } from '../../../addin/texts/en.ts'
import { AppContext } from '../../../addin/ui/app-context.ts'
import { createFormat } from '../../../addin/ui/format.ts'
import { DayField } from '../../../addin/ui/forms/DayField.tsx'
import { FormFrame } from '../../../addin/ui/forms/FormFrame.tsx'
import { TimeField } from '../../../addin/ui/forms/TimeField.tsx'
import { themes } from '../../../addin/ui/theme.ts'
import { createFakeHost } from '../support/fake-host.ts'
import { fakeSession } from '../support/fake-session.ts'
import { TellingStyles } from '../support/TellingStyles.tsx'

const SUNDAY = new Date('2026-11-29T09:00:00Z')

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: SUNDAY }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

type Values = { day: string; time: string }

/** A form with one field of each; `sent` and `left` are told with what stands in it. */
function openForm(locale: string, values: Values = { day: '2026-12-05', time: '14:30' }) {
  const [sent, left, changed] = [vi.fn<(values: Values) => void>(), vi.fn<(values: Values) => void>(), vi.fn<(values: Values) => void>()]
  const texts = locale.startsWith('de') ? de : en
  const format = createFormat(locale, { currency: 'EUR', timeZone: 'Europe/Berlin' })
  function Form() {
    const [now, setNow] = useState(values)
    const change = (part: Partial<Values>): void => {
      changed({ ...now, ...part })
      setNow({ ...now, ...part })
    }
    return (
      <FormFrame title="Termin" about="" isSending={false} error={null} onSubmit={() => sent(now)} onClose={() => left(now)}>
        <DayField label={texts.forms.day} isRequired value={now.day} onChange={(day) => change({ day })} />
        <TimeField label={texts.forms.time} value={now.time} onChange={(time) => change({ time })} />
        <button type="button" onClick={() => change({ day: '2026-12-24' })}>
          Heiligabend
        </button>
      </FormFrame>
    )
  }
  const view = render(
    <FluentProvider theme={themes.light}>
      <AppContext value={{ host: createFakeHost(null), session: fakeSession, texts, format }}>
        <Form />
      </AppContext>
    </FluentProvider>,
    { wrapper: TellingStyles },
  )
  const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
  return { ...view, sent, left, changed, field, user: userEvent.setup({ delay: null }) }
}

/** As read out after its name. */
const describedBy = (field: HTMLElement): string | undefined => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent

describe('a day and a time', () => {
  it.each([
    ['de-DE', 'Tag', '05.12.2026', 'Sa', 'Uhrzeit', '14:30'],
    ['en-GB', 'Day', '05/12/2026', 'Sat', 'Time', '14:30'],
    ['en-US', 'Day', '12/05/2026', 'Sat', 'Time', '2:30 PM'],
  ])('stand in the language %s, with the weekday', (locale, day, shownDay, weekday, time, shownTime) => {
    const { field } = openForm(locale)
    expect([field(day).value, field(time).value.replace(/\s/g, ' '), describedBy(field(day))]).toEqual([shownDay, shownTime, weekday])
  })

  it.each([
    ['de-DE', 'Tag', '7.12.', 0],
    ['de-DE', 'Tag', '07.12.2026', 1],
    ['de-DE', 'Tag', '2026-12-07', 1],
    ['en-GB', 'Day', '7/12/2026', 0],
    ['en-US', 'Day', '12/7', 0],
    ['en-US', 'Day', '2026-12-07', 1],
  ])('in %s the %s may be typed as %s, and counts once: at once if in full, else when it is left', async (locale, name, typed, atOnce) => {
    const { user, field, changed } = openForm(locale)
    await user.clear(field(name))
    await user.type(field(name), typed)
    expect(describedBy(field(name))).toMatch(/^Mon?$/)
    expect(changed).toHaveBeenCalledTimes(atOnce)
    await user.tab()
    expect(changed.mock.calls).toEqual([[{ day: '2026-12-07', time: '14:30' }]])
  })

  it.each(['{Enter}', '{Control>}{Enter}{/Control}'])('are sent as typed by %s', async (keys) => {
    const { user, field, sent } = openForm('de-DE')
    await user.clear(field('Tag'))
    await user.type(field('Tag'), '7.12.')
    await user.clear(field('Uhrzeit'))
    await user.type(field('Uhrzeit'), `9.15 Uhr${keys}`)
    expect(sent.mock.calls.at(-1)).toEqual([{ day: '2026-12-07', time: '09:15' }])
  })

  it('are kept as typed when the form is left by Esc', async () => {
    const { user, field, left } = openForm('de-DE')
    await user.clear(field('Tag'))
    await user.type(field('Tag'), '7.12.')
    await user.keyboard('{Escape}')
    expect(left.mock.calls).toEqual([[{ day: '2026-12-07', time: '14:30' }]])
  })

  it('that are none stay as typed, say how, and hold the form back', async () => {
    const { user, field, sent, changed } = openForm('de-DE')
    await user.clear(field('Tag'))
    await user.type(field('Tag'), '31.11.')
    expect(screen.queryByText('Bitte so: 29.11.2026')).toBeNull()
    await user.tab()
    expect(await screen.findByText('Bitte so: 29.11.2026')).toBeTruthy()
    expect([field('Tag').value, field('Tag').checkValidity(), field('Tag').getAttribute('aria-invalid')]).toEqual(['31.11.', false, 'true'])
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    expect([sent, changed].map(({ mock }) => mock.calls)).toEqual([[], []])
    await user.click(screen.getByRole('button', { name: 'Heiligabend' }))
    expect([field('Tag').value, field('Tag').checkValidity()]).toEqual(['24.12.2026', true])
  })

  it('a required one cannot be sent empty, another can', async () => {
    const { user, field, sent } = openForm('de-DE')
    await user.clear(field('Uhrzeit'))
    await user.clear(field('Tag'))
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    expect([sent.mock.calls.length, field('Tag').validity.valueMissing]).toEqual([0, true])
    await user.type(field('Tag'), '1.12.{Enter}')
    expect(sent.mock.calls).toEqual([[{ day: '2026-12-01', time: '' }]])
  })

  it('a time goes by a quarter of an hour with the arrows', async () => {
    const { user, field } = openForm('de-DE')
    await user.click(field('Uhrzeit'))
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}')
    expect(field('Uhrzeit').value).toBe('14:45')
  })
})

describe('the month', () => {
  const month = () => screen.findByRole('dialog', { name: 'Tag' })
  const focused = () => document.activeElement?.getAttribute('aria-label')

  it.each([
    ['{ArrowRight}', 'Sonntag, 6. Dezember 2026'],
    ['{ArrowUp}', 'Samstag, 28. November 2026'],
    ['{ArrowDown}{ArrowLeft}', 'Freitag, 11. Dezember 2026'],
    ['{PageDown}', 'Dienstag, 5. Januar 2027'],
    ['{PageUp}', 'Donnerstag, 5. November 2026'],
  ])('is opened by Alt+arrow down and walked by %s', async (keys, day) => {
    const { user, field } = openForm('de-DE')
    await user.click(field('Tag'))
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await month()
    await waitFor(() => expect(focused()).toBe('Samstag, 5. Dezember 2026'))
    await user.keyboard(keys)
    await waitFor(() => expect(focused()).toBe(day))
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'])
  })

  it('gives the day that is chosen, and the focus back to the field', async () => {
    const { user, field, changed } = openForm('de-DE')
    await user.click(screen.getByRole('button', { name: 'Kalender öffnen: Tag' }))
    await user.click(within(await month()).getByRole('button', { name: 'Mittwoch, 9. Dezember 2026' }))
    expect(changed.mock.calls).toEqual([[{ day: '2026-12-09', time: '14:30' }]])
    await waitFor(() => expect(document.activeElement).toBe(field('Tag')))
    expect([field('Tag').value, screen.queryByRole('dialog')]).toEqual(['09.12.2026', null])
  })

  it('is closed by Esc, and not the form with it', async () => {
    const { user, field, left } = openForm('de-DE')
    await user.click(screen.getByRole('button', { name: 'Kalender öffnen: Tag' }))
    await month()
    await waitFor(() => expect(focused()).toMatch(/^Samstag/))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect([left.mock.calls, document.activeElement]).toEqual([[], field('Tag')])
  })

  it('turns its page as often as one presses, and begins on Sunday in America', async () => {
    const { user } = openForm('en-US')
    await user.click(screen.getByRole('button', { name: 'Open calendar: Day' }))
    const next = await screen.findByRole('button', { name: 'Month after' })
    next.focus()
    await user.keyboard('{Enter}{Enter}')
    expect(screen.getByText('February 2027')).toBeTruthy()
    expect(document.activeElement).toBe(next)
    expect(screen.getAllByRole('columnheader')[0]!.textContent).toBe('Sun')
  })

  it('and its field bear their names for everybody (axe)', async () => {
    const { container, user } = openForm('de-DE')
    await user.click(screen.getByRole('button', { name: 'Kalender öffnen: Tag' }))
    const opened = await month()
    await within(opened).findByText('Dezember 2026')
    for (const part of [container, opened]) {
      const { violations } = await axe.run(part, { rules: { 'color-contrast': { enabled: false } } })
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    }
  })
})

it('what is typed short is the form’s before the page goes, so that its draft has it', async () => {
  const { field, changed, user } = openForm('de-DE', { day: '2026-12-01', time: '14:30' })
  await user.clear(field('Tag'))
  await user.type(field('Tag'), '5.12')
  await user.clear(field('Uhrzeit'))
  changed.mockClear()
  window.dispatchEvent(new Event('pagehide'))
  expect(changed.mock.calls.map(([{ day }]) => day)).toContain('2026-12-05')
})
