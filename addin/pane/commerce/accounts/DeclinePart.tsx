import { Button, makeStyles } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import type { AccountRequest } from './AccountLineView.tsx'
import { useAccountTexts } from './use-account-texts.ts'
import { useDecline } from './use-request-acts.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px' },
  buttons: { display: 'flex', gap: '6px' },
  button: { justifySelf: 'start' },
})

/** No account, and why. */
export function DeclinePart({ request, onDone }: { request: AccountRequest; onDone: () => void }) {
  const styles = useStyles()
  const { common } = useTexts()
  const texts = useAccountTexts()
  /** null: nobody declines. */
  const [why, setWhy] = useState<string | null>(null)
  const declining = useDecline(request, onDone)
  if (why === null)
    return (
      <Button className={styles.button} onClick={() => setWhy('')}>
        {texts.decline}
      </Button>
    )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    declining.mutate(why)
  }
  return (
    <form className={styles.form} aria-label={texts.decline} onSubmit={submit}>
      <TextField label={texts.why} isRequired autoFocus value={why} hint={texts.whyHint} onChange={setWhy} />
      <div className={styles.buttons}>
        <Button type="submit" disabled={declining.isPending}>
          {texts.decline}
        </Button>
        <Button onClick={() => setWhy(null)}>{common.cancel}</Button>
      </div>
      {declining.error && <ErrorNote error={declining.error} />}
    </form>
  )
}
