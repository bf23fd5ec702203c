import { Button, makeStyles } from '@fluentui/react-components'
import type { FormEvent } from 'react'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import type { ObjectedTo } from './objected-to.ts'
import { useObject } from './use-object.ts'
import { useObjectionTexts } from './use-objection-texts.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '6px', margin: '4px 0 8px' },
  actions: { display: 'flex', gap: '6px' },
})

const SHORTEST = 3
const LONGEST = 500

/** One field, and a few reasons to press; Escape closes it and keeps what was typed. */
export function ObjectionForm({ about, onClose }: { about: ObjectedTo; onClose: () => void }) {
  const styles = useStyles()
  const texts = useObjectionTexts()
  const { common } = useTexts()
  const { reason, change, drop, sending } = useObject(about, onClose)
  const isShort = reason.trim().length < SHORTEST
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (!isShort && !sending.isPending) sending.mutate()
  }
  return (
    <form className={styles.form} onSubmit={send} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <TextField
        label={texts.why}
        value={reason}
        maxLength={LONGEST}
        autoFocus
        problem={reason !== '' && isShort ? texts.tooShort : null}
        onChange={change}
      />
      <ChipChoice label={texts.ready} value={reason} options={texts.reasons[about.subject].map((each) => [each, each] as const)} onChange={change} />
      {sending.error && <ErrorNote error={sending.error} onRetry={() => sending.mutate()} />}
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabled={isShort || sending.isPending}>
          {texts.send}
        </Button>
        <Button size="small" onClick={drop}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
