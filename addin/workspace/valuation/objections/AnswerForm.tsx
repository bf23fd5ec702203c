import { Button, makeStyles } from '@fluentui/react-components'
import type { FormEvent } from 'react'
import { useObjectionTexts } from '../../../pane/valuation/objections/use-objection-texts.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useAnswer } from './use-answer.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '6px', margin: '4px 0 8px' },
  actions: { display: 'flex', gap: '6px' },
})

const SHORTEST = 3

/** One field, and a few answers to press; Escape closes it and keeps what was typed. */
export function AnswerForm({ objection, onClose }: { objection: { id: string; customer: string }; onClose: () => void }) {
  const styles = useStyles()
  const texts = useObjectionTexts()
  const { common } = useTexts()
  const { answer, change, drop, sending } = useAnswer(objection, onClose)
  const isShort = answer.trim().length < SHORTEST
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (!isShort && !sending.isPending) sending.mutate()
  }
  return (
    <form className={styles.form} onSubmit={send} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <TextField label={texts.yourAnswer} value={answer} maxLength={500} autoFocus onChange={change} />
      <ChipChoice label={texts.ready} value={answer} options={texts.readyAnswers.map((each) => [each, each] as const)} onChange={change} />
      {sending.error && <ErrorNote error={sending.error} onRetry={() => sending.mutate()} />}
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabled={isShort || sending.isPending}>
          {texts.sendAnswer}
        </Button>
        <Button size="small" onClick={drop}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
