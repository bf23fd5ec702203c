import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ErrorNote } from '../../ui/errors/ErrorNote.tsx'
import { useReadAnew } from '../desk/use-read-anew.ts'

const useStyles = makeStyles({
  box: { flexBasis: '100%', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', paddingBottom: '2px' },
  text: { flexBasis: '100%', color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
})

/** Withdrawing cannot be taken back, so it is asked for once more. */
export function WithdrawConfirm({ reportId, onDone, onClose }: { reportId: string; onDone: () => void; onClose: () => void }) {
  const styles = useStyles()
  const texts = useTexts()
  const trpc = useTRPC()
  const readAnew = useReadAnew()
  const withdrawing = useMutation(
    trpc.contactReports.withdraw.mutationOptions({
      onSuccess: () => {
        onDone()
        void readAnew()
      },
    }),
  )
  const withdraw = (): void => withdrawing.mutate({ reportId })
  return (
    <div className={styles.box}>
      <span className={styles.text}>{texts.mail.withdrawSure}</span>
      <Button size="small" onClick={onClose}>
        {texts.common.cancel}
      </Button>
      <Button size="small" appearance="primary" disabled={withdrawing.isPending} onClick={withdraw}>
        {texts.mail.withdraw}
      </Button>
      {withdrawing.error && <ErrorNote error={withdrawing.error} onRetry={withdraw} />}
    </div>
  )
}
