// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createFakeApi } from './support/fake-api.ts'
import { renderWorkspace } from './support/render-workspace.tsx'

describe('the settings', () => {
  it('open with the user’s own mailbox and are reached from the bar', async () => {
    const { user } = renderWorkspace(createFakeApi({ 'customers.list': () => ({ rows: [], total: 0, nextCursor: null }) }), '#/customers')
    await user.click(screen.getByRole('link', { name: 'Einstellungen' }))
    const list = await screen.findByRole('navigation', { name: 'Einstellungen' })
    expect(within(list).getByRole('link', { current: 'page' }).textContent).toBe('Mein Postfach')
    await screen.findByText('In Ihrem Unternehmen ist es ausgeschaltet.')
  })
})
