// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { WaitingEffect } from '../../../addin/api.ts'
import { WaitingLine } from '../../../addin/pane/cockpit/my-day/WaitingLine.tsx'
import { de } from '../../../addin/texts/de.ts'
import { AppFrame } from '../../../addin/ui/AppFrame.tsx'
import { createQueryClient } from '../../../addin/ui/query-client.ts'
import { createFakeApi } from '../support/fake-api.ts'
import { createFakeHost } from '../support/fake-host.ts'
import { fakeSession } from '../support/fake-session.ts'
import { idOf } from '../support/sample.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const effect: WaitingEffect = {
  ...{ outboxId: idOf(8), kind: 'save_task', title: 'Muster nachfragen', since: '2026-11-23T08:00:00Z', customerId: null },
  ...{ attempts: 0, reason: null, waitsFor: 'Inga Harms', isParked: false },
}

function said(given: Partial<WaitingEffect>): string {
  render(
    <AppFrame api={createFakeApi({}).client} client={createQueryClient()} host={createFakeHost(null)} session={fakeSession} texts={de}>
      <WaitingLine effect={{ ...effect, ...given }} />
    </AppFrame>,
  )
  return screen.getByText(/^seit /).textContent ?? ''
}

it.each<[string, Partial<WaitingEffect>, RegExp]>([
  ['a colleague’s', {}, /^seit 23\.11\. 0[89]:00 · erscheint bei Inga Harms, sobald dort Outlook offen ist$/],
  ['one’s own', { waitsFor: null }, /^seit 23\.11\. 0[89]:00 · wartet auf Outlook$/],
  ['what was tried again', { waitsFor: null, attempts: 3 }, /wartet auf Outlook · 3 Versuche$/],
])('what waits for Outlook is told in people’s words: %s', (_, given, sentence) => {
  expect(said(given)).toMatch(sentence)
})
