import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ConnectButton } from './ConnectButton.tsx'
import { ReadingTerms } from './ReadingTerms.tsx'

/** Of a mail that nothing has judged: why, and the click that helps where the mailbox is not connected. */
export function NotJudgedNote({ className }: { className: string }) {
  const { mailSync } = useTexts()
  const { data } = useQuery(useTRPC().mailSync.health.queryOptions())
  if (!data) return null
  if (!data.isLoggingOn) return <p className={className}>{mailSync.companyOff}</p>
  if (data.own?.state === 'connected') return <p className={className}>{mailSync.notJudged}</p>
  return (
    <>
      <p className={className}>{mailSync.notConnected}</p>
      <ConnectButton />
      <details className={className}>
        <summary>{mailSync.firstRun.whatThen}</summary>
        <ReadingTerms />
      </details>
    </>
  )
}
