import { Suspense, useCallback, useMemo, useState } from 'react'
import type { Place } from '../places.ts'
import { useHostState, useTexts } from '../ui/app-context.ts'
import { DiscreetLine } from '../ui/discreet/DiscreetLine.tsx'
import { ErrorBoundary } from '../ui/errors/ErrorBoundary.tsx'
import { FetchAhead, onDemand } from '../ui/on-demand.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { type Way, WaysContext, wayToWorkspace } from '../ui/sentences/ways.ts'
import { useShortcuts } from '../ui/use-shortcuts.ts'
import { CustomerCockpit } from './cockpit/CustomerCockpit.tsx'
import { ItemCockpit } from './cockpit/ItemCockpit.tsx'
import { BackBar } from './desk/BackBar.tsx'
import type { FormRequest } from './desk/form-request.ts'
import type { PaneNavigation } from './desk/navigation.ts'

const MyDayView = onDemand(async () => (await import('./cockpit/my-day/MyDayView.tsx')).MyDayView)
const SearchView = onDemand(async () => (await import('./customers/search/SearchView.tsx')).SearchView)
const UnknownSendersView = onDemand(async () => (await import('./mail/unknown-senders/UnknownSendersView.tsx')).UnknownSendersView)
const elsewhere = [MyDayView, SearchView]

type View =
  | { view: 'item' }
  | { view: 'my_day' }
  | { view: 'unknown_senders' }
  | { view: 'search'; text: string; phone: string | null }
  | { view: 'customer'; customerId: string; contactId: string | null; firstForm: FormRequest | null }

/** `call`: the number a phone system has opened the pane with. */
export function PaneView({ call }: { call: string | null }) {
  const texts = useTexts()
  const { item } = useHostState()
  const itemKey = item === null ? '' : item === 'reading' ? 'reading' : item.key
  const [view, setView] = useViewOf(itemKey, call)
  const navigation: PaneNavigation = useMemo(
    () => ({
      onSearch: () => setView({ view: 'search', text: '', phone: null }),
      onMyDay: () => setView({ view: 'my_day' }),
      onCustomer: (customerId) => setView({ view: 'customer', customerId, contactId: null, firstForm: null }),
      onReport: ({ customerId, visitId, startsAt }) =>
        setView({ view: 'customer', customerId, contactId: null, firstForm: { form: 'visit_report', visitId, startsAt } }),
    }),
    [setView],
  )
  useShortcuts({ onSearch: navigation.onSearch })
  const wayTo = useCallback(
    (place: Place): Way => (place === 'my_day' || place === 'unknown_senders' ? { run: () => setView({ view: place }) } : wayToWorkspace(place)),
    [setView],
  )
  const back = item === null ? texts.common.back : texts.common.backToMail
  const top = <BackBar label={back} onBack={() => setView({ view: 'item' })} />
  if (view.view === 'item' && item === 'reading') return <Skeleton />
  return (
    <WaysContext value={wayTo}>
      <Suspense fallback={<Skeleton />}>
        <FetchAhead parts={elsewhere} />
        <DiscreetLine />
        {view.view === 'search' ? (
          <SearchView
            top={top}
            firstText={view.text}
            opensOnly={view.phone !== null}
            onHit={({ customerId, contactId }) =>
              setView({ view: 'customer', customerId, contactId, firstForm: view.phone === null ? null : { form: 'contact', phone: view.phone } })
            }
          />
        ) : view.view === 'customer' ? (
          <CustomerCockpit
            key={view.customerId}
            customerId={view.customerId}
            contactId={view.contactId}
            firstForm={view.firstForm}
            top={top}
            navigation={navigation}
          />
        ) : view.view === 'unknown_senders' ? (
          <UnknownSendersView top={top} navigation={navigation} />
        ) : view.view === 'my_day' || item === null || item === 'reading' ? (
          <MyDayView top={item === null ? null : top} navigation={navigation} />
        ) : (
          <ErrorBoundary key={item.key} texts={texts}>
            <ItemCockpit item={item} navigation={navigation} />
          </ErrorBoundary>
        )}
      </Suspense>
    </WaysContext>
  )
}

/** Another item brings the pane back to it, whatever was shown. */
function useViewOf(itemKey: string, call: string | null): [View, (view: View) => void] {
  const [shown, setShown] = useState<{ itemKey: string; view: View }>({
    itemKey,
    view: call ? { view: 'search', text: call, phone: call } : { view: 'item' },
  })
  const isCallOpen = call !== null && shown.view.view !== 'item'
  const view: View = shown.itemKey === itemKey || isCallOpen ? shown.view : { view: 'item' }
  return useMemo(() => [view, (next: View) => setShown({ itemKey, view: next })], [view, itemKey])
}
