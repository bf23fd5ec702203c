import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import type { FormEvent, ReactNode } from 'react'
import { useTexts } from '../app-context.ts'
import { ErrorNote } from '../ErrorNote.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', minHeight: '100vh', maxWidth: '640px' },
  head: { display: 'flex', alignItems: 'center', gap: '8px', padding: '8px 6px 4px 12px' },
  title: { margin: 0, fontSize: '16px', lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  about: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
  grow: { flexGrow: 1, minWidth: 0 },
  fields: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '8px', padding: '4px 12px 12px' },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    gap: '8px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
})

type Props = {
  title: string
  about: string
  submitLabel?: string
  isSending: boolean
  error: unknown
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A form in place of the cockpit; closing keeps what was typed. */
export function FormFrame({ title, about, submitLabel, isSending, error, onSubmit, onClose, children }: Props) {
  const styles = useStyles()
  const { common } = useTexts()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isSending) onSubmit()
  }
  return (
    <main>
      <form className={styles.form} aria-label={title} onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
        <div className={styles.head}>
          <div className={styles.grow}>
            <h1 className={styles.title}>{title}</h1>
            <div className={styles.about}>{about}</div>
          </div>
          <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={common.close} onClick={onClose} />
        </div>
        <div className={styles.fields}>
          {children}
          {error ? <ErrorNote error={error} onRetry={onSubmit} /> : null}
        </div>
        <div className={styles.foot}>
          <Button appearance="primary" type="submit" disabled={isSending}>
            {submitLabel ?? common.save}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </div>
      </form>
    </main>
  )
}
