import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { MailCheckmark20Regular } from '@fluentui/react-icons/svg/mail-checkmark'
import { useState } from 'react'
import type { MailState } from '../../api.ts'
import type { OpenItem } from '../../office/mail-host.ts'
import { useFormat, useTexts } from '../../ui/app-context.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { useDesk } from '../cockpit/desk.ts'
import { useLogMail } from './use-log-mail.ts'
import { WithdrawConfirm } from './WithdrawConfirm.tsx'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    minHeight: '28px',
    margin: '4px 12px 0',
    padding: '2px 4px 2px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  text: { flex: '1 1 0', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  button: { minWidth: 0, flexShrink: 0 },
  below: { flexBasis: '100%' },
})

type Props = { item: OpenItem; mail: MailState; customerId: string; onMailState: (mail: MailState) => void }

/** Whether this mail is in the history and by whom, or the one click that puts it there. */
export function MailStateLine({ item, mail, customerId, onMailState }: Props) {
  const styles = useStyles()
  const texts = useTexts()
  const { openForm } = useDesk()
  const [isWithdrawing, setIsWithdrawing] = useState(false)
  const logging = useLogMail(item, onMailState)
  const text = useSentence(item, mail)
  const mayLog = item.mode === 'read' && item.itemId !== null && mail.state !== 'logged'
  return (
    <section className={styles.line} aria-label={texts.mail.label}>
      {mail.state === 'logged' ? <MailCheckmark20Regular className={styles.icon} /> : <Mail20Regular className={styles.icon} />}
      <span className={styles.text} title={text}>
        {text}
      </span>
      {mayLog && (
        <>
          <Button size="small" appearance="transparent" className={styles.button} onClick={() => openForm({ form: 'log' })}>
            {texts.mail.logWithDetails}
          </Button>
          <Button
            size="small"
            appearance="primary"
            className={styles.button}
            disabled={logging.isPending}
            onClick={() => logging.log({ customerIds: [customerId] })}
          >
            {logging.isPending ? texts.mail.logging : texts.mail.log}
          </Button>
        </>
      )}
      {mail.state === 'logged' && mail.canWithdraw && !isWithdrawing && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          icon={<ArrowUndo16Regular />}
          aria-label={texts.mail.withdraw}
          title={texts.mail.withdraw}
          onClick={() => setIsWithdrawing(true)}
        />
      )}
      {mail.state === 'logged' && isWithdrawing && (
        <WithdrawConfirm reportId={mail.reportId} onDone={() => onMailState({ state: 'withdrawn' })} onClose={() => setIsWithdrawing(false)} />
      )}
      {logging.error ? (
        <div className={styles.below}>
          <ErrorNote error={logging.error} onRetry={() => logging.log({ customerIds: [customerId] })} />
        </div>
      ) : null}
    </section>
  )
}

function useSentence(item: OpenItem, mail: MailState): string {
  const texts = useTexts().mail
  const { day } = useFormat()
  if (item.mode === 'compose') return texts.noMail
  if (item.mode === 'appointment') return `${texts.appointment}: ${item.subject}`
  if (mail.state === 'withdrawn') return texts.withdrawn
  if (mail.state === 'not_logged') return texts.notLogged
  const sentence = mail.isByMe ? texts.loggedByMe(day(mail.loggedAt)) : texts.logged(day(mail.loggedAt), mail.loggedBy)
  return mail.textState === 'follows' ? `${sentence} (${texts.textFollows})` : sentence
}
