import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { LeaverLine } from './LeaverLine.tsx'
import { useMailboxStyles } from './mailbox-styles.ts'

/** Whose To Do is kept in line without a connected mailbox, and who has left or seems to have. Nothing while there is nobody. */
export function TodoLeavers() {
  const styles = useMailboxStyles()
  const { mailboxes: texts } = useTexts().mailSync
  const query = useQuery(useTRPC().todo.leavers.queryOptions())
  return (
    <>
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.map(({ userId, name, leaver }) => (
        <div key={userId} className={styles.mailbox}>
          <div className={styles.head}>
            <span className={styles.name}>{name}</span>
            <span className={styles.kind}>{texts.todoOnly}</span>
          </div>
          <LeaverLine leaver={leaver} />
        </div>
      ))}
    </>
  )
}
