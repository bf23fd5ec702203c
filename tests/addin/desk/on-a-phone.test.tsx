// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeApi } from '../support/fake-api.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'

const widthIs = (matches: boolean): void =>
  void vi.stubGlobal('matchMedia', () => ({ matches, addEventListener: () => undefined, removeEventListener: () => undefined }))
beforeEach(() => widthIs(true))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  localStorage.clear()
})

const noRows = { rows: [], total: 0, nextCursor: null, areContactsTold: true }

describe('the customers’ filters on a phone', () => {
  const open = (hash: string) => renderWorkspace(createFakeApi({ 'customers.list': () => noRows }), hash)

  it('stand behind one button that says how many are set', async () => {
    const { user } = open('#/customers?class=A1&kind=former&sort=revenue')
    const button = await screen.findByRole('button', { name: 'Filter: 2 gesetzt', expanded: false })
    screen.getByRole('searchbox', { name: 'Name, Ort oder Nummer' })
    expect(screen.queryByLabelText('Klasse')).toBeNull()
    await user.click(button)
    await user.selectOptions(screen.getByLabelText('Klasse'), '')
    await screen.findByRole('button', { name: 'Filter: 1 gesetzt', expanded: true })
    await user.selectOptions(screen.getByLabelText('Art'), '')
    await screen.findByRole('button', { name: 'Filter', expanded: true })
  })

  it('stand open where there is room', async () => {
    widthIs(false)
    open('#/customers?class=A1')
    await screen.findByLabelText('Klasse')
    expect(screen.queryByRole('button', { name: /^Filter/ })).toBeNull()
  })
})

describe('the settings on a phone', () => {
  it('are a list, then the page that was chosen with the way back', async () => {
    const { user } = renderWorkspace(createFakeApi({}), '#/settings')
    const list = await screen.findByRole('navigation', { name: 'Einstellungen' })
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull()
    await user.click(within(list).getByRole('link', { name: 'Sprache in Outlook' }))
    await screen.findByRole('heading', { level: 2, name: 'Sprache in Outlook' })
    expect(screen.queryByRole('navigation', { name: 'Einstellungen' })).toBeNull()
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Einstellungen' }))
    await screen.findByRole('navigation', { name: 'Einstellungen' })
    await waitFor(() => expect(window.location.hash).toBe('#/settings'))
  })
})

describe('my day in the workspace', () => {
  it('has the discreet switch in its head, and no bar of the pane', async () => {
    const { user } = renderWorkspace(createFakeApi({}), '#/my-day')
    const toggle = await screen.findByRole('switch', { name: 'Diskret' })
    expect(screen.queryByRole('navigation', { name: 'Aktionen' })).toBeNull()
    await user.click(toggle)
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('switch', { name: 'Diskret' }).checked).toBe(true))
  })
})
