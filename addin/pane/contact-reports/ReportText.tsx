import { Button, makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ErrorNote } from '../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { FileLine } from './FileLine.tsx'
import { VisitPart } from './VisitPart.tsx'
import { WithdrawConfirm } from './WithdrawConfirm.tsx'

const useStyles = makeStyles({ text: { margin: '4px 0', whiteSpace: 'pre-wrap' } })

/** The whole text of a report, always as plain text; whoever may can withdraw it. */
export function ReportText({ reportId }: { reportId: string }) {
  const styles = useStyles()
  const texts = useTexts()
  const query = useQuery(useTRPC().contactReports.read.queryOptions({ reportId }))
  const [isWithdrawing, setIsWithdrawing] = useState(false)
  if (query.isPending) return <Skeleton heights={[16, 16]} />
  if (!query.data) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  const close = (): void => setIsWithdrawing(false)
  return (
    <>
      <p className={styles.text}>{query.data.text}</p>
      {query.data.visit && <VisitPart visit={query.data.visit} />}
      {query.data.files.map((file) => (
        <FileLine key={file.fileId} reportId={reportId} file={file} />
      ))}
      {query.data.canWithdraw && !isWithdrawing && (
        <Button size="small" onClick={() => setIsWithdrawing(true)}>
          {texts.mail.withdraw}
        </Button>
      )}
      {isWithdrawing && <WithdrawConfirm reportId={reportId} onDone={close} onClose={close} />}
    </>
  )
}
