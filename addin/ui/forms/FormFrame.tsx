import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { type FormEvent, type KeyboardEvent as ReactKeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTexts } from '../app-context.ts'
import { ErrorNote } from '../errors/ErrorNote.tsx'

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
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirstField(form.current), [])
  useEscape(onClose)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isSending) onSubmit()
  }
  return (
    <main>
      <form ref={form} className={styles.form} aria-label={title} onSubmit={submit} onKeyDown={submitByKeys}>
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

/** Ctrl+Enter, also out of a field of several lines; what is required is asked for as by a click. */
function submitByKeys(event: ReactKeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}

/** Unless a field of the form asked for the focus itself. */
function focusFirstField(form: HTMLFormElement | null): void {
  if (form?.contains(document.activeElement)) return
  form?.querySelector<HTMLElement>('input, select, textarea')?.focus()
}

/** Listens on the whole page, since a click beside a field takes the focus out of the form. */
function useEscape(onClose: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing) onClose()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onClose])
}
