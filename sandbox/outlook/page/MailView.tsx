import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Notifications } from '../host/notifications.ts'
import { listFolders } from '../mailbox/mail.ts'
import { ComposeForm } from './ComposeForm.tsx'
import { FolderList } from './FolderList.tsx'
import { MailList } from './MailList.tsx'
import { MailRibbon } from './MailRibbon.tsx'
import { NotificationBar } from './NotificationBar.tsx'
import { useOutlook } from './outlook-context.ts'
import { ReadingPane } from './ReadingPane.tsx'
import { useMails } from './use-mails.ts'
import type { Navigation } from './use-navigation.ts'

const useStyles = makeStyles({
  columns: { gridArea: 'content', display: 'flex', minHeight: 0, gap: '6px' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    overflow: 'hidden',
  },
})

/** Folders, messages of one folder, and the open message or the one being written. */
export function MailView({ navigation, notifications }: { navigation: Navigation; notifications: Notifications }) {
  const styles = useStyles()
  const { t, graph, settings } = useOutlook()
  const [chosen, setChosen] = useState<string | null>(null)
  const { data: folders = [] } = useQuery({ queryKey: ['mail', 'folders'], queryFn: () => listFolders(graph) })
  const folderId = chosen ?? folders[0]?.id ?? null
  const mails = useMails(folderId)
  const isInTrash = folders.some(({ id, wellKnownName }) => id === folderId && wellKnownName === 'deleteditems')
  const { mail } = navigation
  const selectFolder = (id: string) => {
    setChosen(id)
    navigation.closeMail()
  }

  return (
    <>
      <MailRibbon navigation={navigation} notifications={notifications} mails={mails.list} isInTrash={isInTrash} />
      <div className={styles.columns}>
        {settings.areFoldersShown && <FolderList folders={folders} selectedId={folderId} onSelect={selectFolder} />}
        <MailList key={folderId} mails={mails} selectedId={mail.kind === 'read' ? mail.id : null} onOpen={navigation.openSummary} />
        <main className={styles.content} aria-label={mail.kind === 'write' ? t.compose.label : t.mail.reading}>
          <NotificationBar notifications={notifications} />
          {mail.kind === 'write' ? (
            <ComposeForm key={mail.form.key} form={mail.form} onClose={navigation.closeMail} />
          ) : (
            <ReadingPane id={mail.kind === 'read' ? mail.id : null} navigation={navigation} />
          )}
        </main>
      </div>
    </>
  )
}
