import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useState } from 'react'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { FirstRunCard } from './FirstRunCard.tsx'
import { useSetAside } from './use-set-aside.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '0 6px',
    margin: '4px 12px 0',
    padding: '1px 2px 1px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
  },
  title: { flexGrow: 1 },
})

/** One line beside a mail, so that what is known of the customer keeps its place; it opens into the card. */
export function FirstRunLine() {
  const styles = useStyles()
  const { mailSync, day } = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  const { setAside, isPending, error } = useSetAside('connect_mailbox', { text: mailSync.firstRun.setAside, place: 'my_day', label: day.title })
  if (isOpen) return <FirstRunCard />
  return (
    <section className={styles.line} aria-label={mailSync.firstRun.title}>
      <span className={styles.title}>{mailSync.firstRun.line}</span>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {mailSync.firstRun.open}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        title={mailSync.firstRun.notNow}
        aria-label={mailSync.firstRun.notNow}
        disabled={isPending}
        onClick={setAside}
      />
      {error ? <ErrorNote error={error} onRetry={setAside} /> : null}
    </section>
  )
}
