import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import type { KeyboardEvent } from 'react'
import type { MailSummary } from '../mailbox/mail.ts'
import { MailRow } from './MailRow.tsx'
import { useOutlook } from './outlook-context.ts'
import type { Mails } from './use-mails.ts'

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    width: '290px',
    flexShrink: 0,
    overflowY: 'auto',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  note: { padding: '24px 16px', color: tokens.colorNeutralForeground3 },
  more: { margin: '8px', flexShrink: 0 },
})

type MailListProps = { mails: Mails; selectedId: string | null; onOpen: (mail: MailSummary) => void }

/** The messages of the folder; arrow keys, Home and End move between them. */
export function MailList({ mails: { list, isLoading, error, hasMore, isLoadingMore, loadMore }, selectedId, onOpen }: MailListProps) {
  const styles = useStyles()
  const { t } = useOutlook()
  const selected = list.findIndex(({ id }) => id === selectedId)

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const focused = list.findIndex(({ id }) => document.activeElement?.id === rowId(id))
    const target = { ArrowDown: focused + 1, ArrowUp: focused - 1, Home: 0, End: list.length - 1 }[event.key]
    const mail = list[target ?? -1]
    if (!mail) return
    event.preventDefault()
    document.getElementById(rowId(mail.id))?.focus()
    onOpen(mail)
  }

  return (
    <section className={styles.column} aria-label={t.mail.list} aria-busy={isLoading}>
      {isLoading && <Spinner className={styles.note} label={t.loading} />}
      {error && <Text className={styles.note}>{t.failed(error.message)}</Text>}
      {!isLoading && !error && list.length === 0 && <Text className={styles.note}>{t.mail.empty}</Text>}
      <div role="listbox" aria-label={t.mail.list} onKeyDown={move}>
        {list.map((mail, index) => (
          <MailRow
            key={mail.id}
            id={rowId(mail.id)}
            mail={mail}
            isSelected={index === selected}
            isTabStop={index === Math.max(0, selected)}
            onOpen={() => onOpen(mail)}
          />
        ))}
      </div>
      {hasMore && (
        <Button className={styles.more} appearance="subtle" disabled={isLoadingMore} onClick={loadMore}>
          {isLoadingMore ? t.loading : t.mail.more}
        </Button>
      )}
    </section>
  )
}

const rowId = (mailId: string): string => `mail-${mailId}`
