import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px', maxWidth: '420px', paddingTop: '16px' },
  title: { flexBasis: '100%', margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  field: { flexGrow: 1 },
  hint: { flexBasis: '100%', margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** Connects a mailbox that Exchange calls shared; the server asks Exchange. */
export function ConnectSharedForm() {
  const styles = useStyles()
  const { mailboxes: texts } = useTexts().mailSync
  const [address, setAddress] = useState('')
  const trpc = useTRPC()
  const client = useQueryClient()
  const onSuccess = (): void => {
    setAddress('')
    void client.invalidateQueries({ queryKey: trpc.mailSync.pathKey() })
  }
  const connecting = useMutation(trpc.mailSync.connectShared.mutationOptions({ onSuccess }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    connecting.mutate({ address: address.trim() })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <h3 className={styles.title}>{texts.connectTitle}</h3>
      <div className={styles.field}>
        <TextField label={texts.address} value={address} onChange={setAddress} isRequired maxLength={320} />
      </div>
      <Button type="submit" size="small" appearance="primary" disabled={connecting.isPending || address.trim() === ''}>
        {texts.connect}
      </Button>
      <p className={styles.hint}>{texts.onlyShared}</p>
      {connecting.error && <ErrorNote error={connecting.error} onRetry={() => connecting.reset()} />}
    </form>
  )
}
