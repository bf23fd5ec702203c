import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { MailRead48Regular } from '@fluentui/react-icons/svg/mail-read'
import { useEffect } from 'react'
import { setRead } from '../mailbox/mail.ts'
import { AttachmentList } from './AttachmentList.tsx'
import { MailBody } from './MailBody.tsx'
import { MailHeader } from './MailHeader.tsx'
import { useOutlook } from './outlook-context.ts'
import { useMail } from './use-host-item.ts'
import type { Navigation } from './use-navigation.ts'

const useStyles = makeStyles({
  empty: {
    margin: 'auto',
    padding: '24px',
    display: 'grid',
    justifyItems: 'center',
    gap: '12px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
  },
  mail: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, overflowY: 'auto' },
})

/** The open message; reading it marks it as read. */
export function ReadingPane({ id, navigation }: { id: string | null; navigation: Navigation }) {
  const styles = useStyles()
  const { t, graph } = useOutlook()
  const { data: mail, error, refetch } = useMail(id)
  const unreadId = mail && !mail.isRead ? mail.id : null
  useEffect(() => {
    if (unreadId) void setRead(graph, unreadId, true)
  }, [graph, unreadId])

  if (id === null) {
    return (
      <div className={styles.empty}>
        <MailRead48Regular />
        <Text>{t.mail.noneSelected}</Text>
      </div>
    )
  }
  if (error) {
    return (
      <div className={styles.empty} role="alert">
        <Text>{t.failed(error.message)}</Text>
        <Button onClick={() => refetch()}>{t.retry}</Button>
      </div>
    )
  }
  if (!mail) return <Spinner className={styles.empty} label={t.loading} />
  return (
    <article className={styles.mail} key={mail.id}>
      <MailHeader mail={mail} navigation={navigation} />
      <AttachmentList attachments={mail.attachments} />
      <MailBody body={mail.body} />
    </article>
  )
}
