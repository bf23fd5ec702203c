import { Suspense } from 'react'
import { onDemand } from '../../../ui/on-demand.ts'
import { useIsMailboxOffered } from './use-is-mailbox-offered.ts'

const FirstRunCard = onDemand(async () => (await import('./FirstRunCard.tsx')).FirstRunCard)

/** Beside a mail that is not logged: that it could be by itself. Nothing once that is decided. */
export function FirstRunOffer() {
  return useIsMailboxOffered() ? (
    <Suspense fallback={null}>
      <FirstRunCard isWhole={false} />
    </Suspense>
  ) : null
}
