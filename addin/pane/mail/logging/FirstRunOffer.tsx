import { Suspense } from 'react'
import { onDemand } from '../../../ui/on-demand.ts'
import { useIsMailboxOffered } from './use-is-mailbox-offered.ts'

const FirstRunLine = onDemand(async () => (await import('./FirstRunLine.tsx')).FirstRunLine)

/** Beside a mail that is not logged: that it could be by itself. Nothing once that is decided. */
export function FirstRunOffer() {
  return useIsMailboxOffered() ? (
    <Suspense fallback={null}>
      <FirstRunLine />
    </Suspense>
  ) : null
}
