import { Suspense } from 'react'
import type { OpenItem } from '../../../office/mail-host.ts'
import { onDemand } from '../../../ui/on-demand.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'

const DraftStateLine = onDemand(async () => (await import('./DraftStateLine.tsx')).DraftStateLine)

/** The line of a mail being written; most mails are only read, and wait for none of it. `recipient`: whose cockpit it stands in; null: nobody's. */
export function DraftLine({ item, recipient }: { item: OpenItem; recipient: string | null }) {
  return (
    <Suspense fallback={<Skeleton heights={[20]} />}>
      <DraftStateLine item={item} recipient={recipient} />
    </Suspense>
  )
}
