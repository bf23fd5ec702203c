import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { MailCheckmark20Regular } from '@fluentui/react-icons/svg/mail-checkmark'
import { useState } from 'react'
import type { MailState } from '../../api.ts'
import type { OpenItem } from '../../office/mail-host.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ErrorNote } from '../../ui/errors/ErrorNote.tsx'
import { useDraftEnd } from '../../ui/forms/drafts.ts'
import { StateLine } from '../contact-reports/StateLine.tsx'
import { TeamLine } from '../contact-reports/TeamLine.tsx'
import { useLogMail } from '../contact-reports/use-log-mail.ts'
import { useMailSentence } from '../contact-reports/use-mail-sentence.ts'
import { WithdrawConfirm } from '../contact-reports/WithdrawConfirm.tsx'
import { useDesk } from '../desk/use-desk.ts'
import { OtherMailboxNote } from '../mail/logging/OtherMailboxNote.tsx'
import { canBeLogged, useOtherMailbox } from '../mail/logging/use-other-mailbox.ts'
import { WhyNote } from '../mail/logging/WhyNote.tsx'

const useStyles = makeStyles({
  button: { minWidth: 0, flexShrink: 0 },
  quietButton: { paddingInline: '1px' },
  below: { flexBasis: '100%' },
})

/** `isInternal`: only colleagues are on it, so it is nothing for the history. */
type Props = { item: OpenItem; mail: MailState; customerId: string; isInternal: boolean; onMailState: (mail: MailState) => void }

/** Whether this mail is in the history and by whom, or the one click that puts it there. */
export function MailStateLine({ item, mail, customerId, isInternal, onMailState }: Props) {
  const styles = useStyles()
  const texts = useTexts()
  const { openForm, tellSaved } = useDesk()
  const [isWithdrawing, setIsWithdrawing] = useState(false)
  const [isExplained, setIsExplained] = useState(false)
  const logging = useLogMail(item, (logged, thing) => {
    onMailState(logged)
    if (thing) tellSaved(thing)
  })
  useDraftEnd('log', item.key, mail.state !== 'withdrawn' ? 'open' : mail.isByMe ? 'may_begin_again' : 'over')
  const text = useMailSentence(mail)
  const other = useOtherMailbox(item)
  const isOpen = mail.state === 'not_logged' || (mail.state === 'withdrawn' && mail.isByMe)
  const mayLog = isOpen && !isInternal && canBeLogged(item, other)
  return (
    <StateLine
      label={texts.mail.label}
      icon={mail.state === 'logged' ? <MailCheckmark20Regular /> : <Mail20Regular />}
      text={text}
      onEscape={() => setIsExplained(false)}
    >
      <Button
        size="small"
        appearance="transparent"
        className={mergeClasses(styles.button, styles.quietButton)}
        aria-expanded={isExplained}
        onClick={() => setIsExplained(!isExplained)}
      >
        {texts.mailSync.why}
      </Button>
      {mayLog && (
        <>
          <Button
            size="small"
            appearance="transparent"
            className={mergeClasses(styles.button, styles.quietButton)}
            onClick={() => openForm({ form: 'log' })}
          >
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
        <WithdrawConfirm
          reportId={mail.reportId}
          onDone={() => onMailState({ state: 'withdrawn', withdrawnBy: null, isByMe: true })}
          onClose={() => setIsWithdrawing(false)}
        />
      )}
      {mail.state === 'logged' && mail.team && <TeamLine reportId={mail.reportId} team={mail.team} />}
      <OtherMailboxNote item={item} />
      {isExplained && <WhyNote item={item} />}
      {logging.error ? (
        <div className={styles.below}>
          <ErrorNote error={logging.error} onRetry={() => logging.log({ customerIds: [customerId] })} />
        </div>
      ) : null}
    </StateLine>
  )
}
