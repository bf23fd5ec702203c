// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Outputs } from '../../../addin/api.ts'
import { ChancesView } from '../../../addin/pane/valuation/ChancesView.tsx'
import { de } from '../../../addin/texts/de.ts'
import { AppFrame } from '../../../addin/ui/AppFrame.tsx'
import { createQueryClient } from '../../../addin/ui/query-client.ts'
import { chanceArithmetic } from '../../../domain/valuation/cross-selling/chance.ts'
import { createFakeApi, me } from '../support/fake-api.ts'
import { createFakeHost } from '../support/fake-host.ts'
import { fakeSession } from '../support/fake-session.ts'
import { idOf } from '../support/sample.ts'
import '../support/render-pane.tsx'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

type ChancesPart = Outputs['chances']['of']

const basis = { buyers: 7, of: 9, medianCents: 420_000 }
const fittings: ChancesPart['chances'][number] = {
  ...{ ruleKey: `gap:${idOf(2)}`, kind: 'gap', productGroupId: idOf(2), group: 'Fittinge', name: 'Fittinge', others: [], isOffered: false },
  ...{ cents: 420_000, buyers: 7, of: 9 },
  arithmetic: chanceArithmetic({ kind: 'gap', productGroupId: idOf(2), cents: 420_000, basis }),
}

async function show(changes: Partial<ChancesPart>, answered: object[] = [], barred: object[] = []) {
  const api = createFakeApi({
    'objections.own': () => [],
    'people.whoAmI': () => me,
    'chances.answer': (input) => void answered.push(input as object),
    'chances.bar': (input) => void barred.push({ bar: input }),
    'chances.unbar': (input) => void barred.push({ unbar: input }),
  })
  const page = (
    <AppFrame api={api.client} client={createQueryClient()} host={createFakeHost(null)} session={fakeSession} texts={de}>
      <Suspense>
        <ChancesView customerId={idOf(1)} chances={{ chances: [], none: null, won: [], bars: [], ...changes }} />
      </Suspense>
    </AppFrame>
  )
  // Texts come on demand, and nothing else here would draw the page again.
  await act(async () => void render(page))
  return userEvent.setup({ delay: null })
}

describe('chances', () => {
  it('say who buys what he does not, for how much, and take one tap as an answer', async () => {
    const answered: object[] = []
    const user = await show({ chances: [fittings] }, answered)
    expect(await screen.findByText('7 von 9 vergleichbaren Kunden kaufen Fittinge')).toBeTruthy()
    expect(screen.getByText(/4\.200.€ im Jahr/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Kein Interesse: Fittinge' }))
    await waitFor(() => expect(answered).toMatchObject([{ customerId: idOf(1), ruleKey: fittings.ruleKey, answer: 'not_interested' }]))
  })

  it('bar the customer from a group for a reason, which can be undone', async () => {
    const barred: object[] = []
    const user = await show({ chances: [fittings] }, [], barred)
    await user.click(await screen.findByRole('button', { name: 'Warengruppe nie anbieten: Fittinge' }))
    const never = screen.getByRole<HTMLButtonElement>('button', { name: 'Nie anbieten' })
    expect(never.disabled).toBe(true)
    await user.type(screen.getByLabelText('Warum soll Fittinge hier nie angeboten werden?'), ' Stellt er selbst her ')
    await user.click(never)
    await screen.findByText('Fittinge wird hier nicht mehr angeboten.')
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    const group = { customerId: idOf(1), productGroupId: idOf(2) }
    await waitFor(() => expect(barred).toEqual([{ bar: { ...group, reason: 'Stellt er selbst her' } }, { unbar: group }]))
  })

  it('list what the customer is never offered, to be offered again', async () => {
    const barred: object[] = []
    const bars = [{ productGroupId: idOf(3), group: 'Dübel', reason: 'Kein Bedarf', by: 'Katrin Weber', isMine: false }]
    const user = await show({ none: 'nothing_found', bars }, [], barred)
    expect(await screen.findByText('Nie anbieten: Dübel')).toBeTruthy()
    expect(screen.getByText('Kein Bedarf (Katrin Weber)')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Wieder anbieten: Dübel' }))
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    const group = { customerId: idOf(1), productGroupId: idOf(3) }
    await waitFor(() => expect(barred).toEqual([{ unbar: group }, { bar: { ...group, reason: 'Kein Bedarf' } }]))
  })

  it('say why there are none', async () => {
    await show({ none: 'open_complaint' })
    expect(await screen.findByText(/Solange eine Reklamation offen ist/)).toBeTruthy()
  })
})
