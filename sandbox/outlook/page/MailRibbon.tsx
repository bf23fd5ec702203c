import { Button, makeStyles, Toolbar, ToolbarButton, ToolbarDivider, tokens } from '@fluentui/react-components'
import { Archive20Regular } from '@fluentui/react-icons/svg/archive'
import { ArrowForward20Regular } from '@fluentui/react-icons/svg/arrow-forward'
import { ArrowReply20Regular } from '@fluentui/react-icons/svg/arrow-reply'
import { ArrowReplyAll20Regular } from '@fluentui/react-icons/svg/arrow-reply-all'
import { Delete20Regular } from '@fluentui/react-icons/svg/delete'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { MailUnread20Regular } from '@fluentui/react-icons/svg/mail-unread'
import type { Notifications } from '../host/notifications.ts'
import { deleteMail, type MailSummary, moveMail, setRead } from '../mailbox/mail.ts'
import { AddInButton } from './AddInButton.tsx'
import { LogMailButton } from './LogMailButton.tsx'
import { useOutlook } from './outlook-context.ts'
import { useMail } from './use-host-item.ts'
import type { Navigation } from './use-navigation.ts'

const useStyles = makeStyles({
  ribbon: {
    gridArea: 'ribbon',
    flexWrap: 'wrap',
    gap: '2px',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    '& button': { minWidth: 'auto', whiteSpace: 'nowrap' },
  },
  new: { marginRight: '4px' },
})

type MailRibbonProps = { navigation: Navigation; notifications: Notifications; mails: readonly MailSummary[]; isInTrash: boolean }

export function MailRibbon({ navigation, notifications, mails, isInTrash }: MailRibbonProps) {
  const styles = useStyles()
  const { t, graph } = useOutlook()
  const id = navigation.mail.kind === 'read' ? navigation.mail.id : null
  const { data: mail } = useMail(id)
  const isIdle = !mail

  /** The mail goes, the one below it opens. */
  const putAway = async (work: (mailId: string) => Promise<void>) => {
    if (id === null) return
    const next = mails[mails.findIndex((each) => each.id === id) + 1]
    if (next && !next.isDraft) navigation.openMail(next.id)
    else navigation.closeMail()
    await work(id)
  }
  const markUnread = async () => {
    if (id === null) return
    navigation.closeMail()
    await setRead(graph, id, false)
  }
  const archive = () => putAway((mailId) => moveMail(graph, mailId, 'archive'))
  const remove = () => putAway((mailId) => (isInTrash ? deleteMail(graph, mailId) : moveMail(graph, mailId, 'deleteditems')))

  return (
    <Toolbar className={styles.ribbon} size="small" aria-label={t.mail.ribbon}>
      <Button className={styles.new} appearance="primary" size="small" icon={<Mail20Regular />} onClick={() => navigation.writeMail({})}>
        {t.mail.newMail}
      </Button>
      <ToolbarButton disabled={isIdle} icon={<ArrowReply20Regular />} onClick={() => mail && navigation.answer(mail, 'reply')}>
        {t.mail.reply}
      </ToolbarButton>
      <ToolbarButton disabled={isIdle} icon={<ArrowReplyAll20Regular />} onClick={() => mail && navigation.answer(mail, 'replyAll')}>
        {t.mail.replyAll}
      </ToolbarButton>
      <ToolbarButton disabled={isIdle} icon={<ArrowForward20Regular />} onClick={() => mail && navigation.answer(mail, 'forward')}>
        {t.mail.forward}
      </ToolbarButton>
      <ToolbarDivider />
      <ToolbarButton disabled={isIdle} icon={<Archive20Regular />} onClick={archive}>
        {t.mail.archive}
      </ToolbarButton>
      <ToolbarButton disabled={isIdle} icon={<Delete20Regular />} onClick={remove}>
        {t.mail.delete}
      </ToolbarButton>
      <ToolbarButton disabled={isIdle} icon={<MailUnread20Regular />} aria-label={t.mail.markUnread} title={t.mail.markUnread} onClick={markUnread} />
      <ToolbarDivider />
      <AddInButton />
      {navigation.mail.kind === 'read' && <LogMailButton mail={mail ?? null} navigation={navigation} notifications={notifications} />}
    </Toolbar>
  )
}
