// @vitest-environment jsdom
/** With what an administrator begins: three steps, each with how it stands, until they are done or put off. */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import { createFakeApi, me } from '../../support/fake-api.ts'
import { createFakeHost } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { renderWorkspace } from '../../support/render-workspace.tsx'

afterEach(cleanup)

const begun: Outputs['firstSteps']['read'] = {
  ...{ isLoggingOn: true, way: 'works_council', customerVisibility: 'all', reportVisibility: 'care_team' },
  mailboxes: { people: 6, connected: 1 },
}
const emptyDay = {
  ...{ day: '2026-11-30', visits: [], unreported: [], proposals: [], followUps: [], standIns: [], waiting: [] },
  ...{ removed: [], removedVisits: [], removedFollowUps: [] },
}
const card = { name: 'Drei Schritte für den Anfang' }

/** A server that remembers what was put off. */
function administered(steps: typeof begun = begun, role: 'admin' | 'head_of_sales' = 'admin') {
  let areFirstStepsOpen = role === 'admin'
  return createFakeApi({
    'people.whoAmI': () => ({ ...me, role, areFirstStepsOpen }),
    'people.setAside': ({ isAside }) => {
      areFirstStepsOpen = !isAside
      return null
    },
    'firstSteps.read': () => steps,
    'customers.list': () => ({ rows: [], total: 0, nextCursor: null, areContactsTold: true }),
    'myDay.read': () => emptyDay,
  })
}

describe('the first steps', () => {
  it.each(['', '#/my-day'])('stand on top of "%s", each with how it stands and where it is taken', async (hash) => {
    renderWorkspace(administered(), hash)
    const shown = within(await screen.findByRole('region', card))
    const steps = shown.getAllByRole('listitem')
    await waitFor(() =>
      expect(steps.map(({ textContent }) => textContent)).toEqual([
        'Was erfasst und ausgewertet wirdBetriebsrat',
        'Wer wessen Berichte liestKunden sieht jeder im Vertrieb, Berichte liest das Betreuungsteam',
        'Postfächer verbinden1 von 6 verbunden',
      ]),
    )
    within(steps[0]!).getByLabelText('erledigt')
    within(steps[2]!).getByLabelText('offen')
    expect(shown.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      ...['#/settings/policy', '#/settings/policy', '#/settings/mailboxes'],
    ])
  })

  it('stand in the pane, too, and lead beside it', async () => {
    renderPane(administered({ ...begun, isLoggingOn: false, mailboxes: { people: 0, connected: 0 } }), createFakeHost(null))
    const shown = within(await screen.findByRole('region', card))
    await shown.findByText('noch ausgeschaltet')
    shown.getByText('noch niemand aus dem Vertrieb angemeldet')
    expect(shown.getByRole('link', { name: 'Postfächer verbinden' }).getAttribute('href')).toBe('/workspace#/settings/mailboxes')
  })

  it('"later" puts them off, and can be taken back', async () => {
    const api = administered()
    const { user } = renderWorkspace(api, '#/my-day')
    await user.click(await screen.findByRole('button', { name: 'Später' }))
    await waitFor(() => expect(screen.queryByRole('region', card)).toBeNull())
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    await screen.findByRole('region', card)
    expect(api.callsOf('people.setAside').map(({ input }) => input)).toEqual([
      { offer: 'first_steps', isAside: true },
      { offer: 'first_steps', isAside: false },
    ])
  })

  it('go once all is done, also before the page is loaded anew', async () => {
    const api = administered({ ...begun, mailboxes: { people: 6, connected: 6 } })
    renderWorkspace(api, '#/my-day')
    await waitFor(() => expect(api.callsOf('firstSteps.read')).toHaveLength(1))
    await waitFor(() => expect(screen.queryByRole('region', card)).toBeNull())
  })

  it('are nothing for others, who ask for none', async () => {
    const api = administered(begun, 'head_of_sales')
    renderWorkspace(api, '#/my-day')
    await screen.findByRole('heading', { name: 'Besuche heute' })
    expect(screen.queryByRole('region', card)).toBeNull()
    expect(api.callsOf('firstSteps.read')).toEqual([])
  })
})
