import { Button, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components'
import { Delete20Regular } from '@fluentui/react-icons/svg/delete'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { Send20Regular } from '@fluentui/react-icons/svg/send'
import { useState, useSyncExternalStore } from 'react'
import type { Form } from '../mailbox/form.ts'
import { deleteMail, sendDraft } from '../mailbox/mail.ts'
import type { MailDraft } from '../mailbox/mail-draft.ts'
import { useOutlook } from './outlook-context.ts'
import { RecipientField } from './RecipientField.tsx'
import { useAutosave } from './use-autosave.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, padding: '10px 16px 12px', gap: '8px' },
  actions: { display: 'flex', alignItems: 'center', gap: '6px', '& button': { flexShrink: 0 } },
  note: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
  error: { color: tokens.colorPaletteRedForeground1 },
  body: { flexGrow: 1, minHeight: '120px', '& textarea': { height: '100%', maxHeight: 'none' } },
})

const recipientFields = ['to', 'cc', 'bcc'] as const

/** A message being written; it is kept as a draft by itself. */
export function ComposeForm({ form, onClose }: { form: Form<MailDraft>; onClose: () => void }) {
  const styles = useStyles()
  const { t, graph, account } = useOutlook()
  const draft = useSyncExternalStore(form.subscribe, form.get)
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const endAutosave = useAutosave(form)

  const finish = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
      onClose()
    } catch (reason) {
      setError(t.failed(reason instanceof Error ? reason.message : String(reason)))
    } finally {
      setBusy(false)
    }
  }
  const send = () => {
    if (draft.to.length + draft.cc.length + draft.bcc.length === 0) return setError(t.compose.noRecipient)
    return finish(async () => {
      await sendDraft(graph, await form.save())
      endAutosave()
    })
  }
  const discard = () =>
    finish(async () => {
      endAutosave()
      if (draft.id) await deleteMail(graph, draft.id)
    })

  return (
    <div className={styles.form}>
      <div className={styles.actions}>
        <Button appearance="primary" icon={<Send20Regular />} disabled={isBusy} onClick={send}>
          {t.compose.send}
        </Button>
        <Button appearance="subtle" icon={<Delete20Regular />} disabled={isBusy} onClick={discard}>
          {t.compose.discard}
        </Button>
        <Text size={200} className={styles.note} role="status">
          {error ? <span className={styles.error}>{error}</span> : draft.id && !form.isChanged() ? t.compose.saved : ''}
        </Text>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={t.compose.close} title={t.compose.close} onClick={onClose} />
      </div>
      <Text size={200} className={styles.note} style={{ flexGrow: 0 }}>
        {t.compose.from}: {account.name} &lt;{account.mail}&gt;
      </Text>
      {recipientFields.map((field) => (
        <RecipientField key={field} label={t.compose[field]} people={draft[field]} onChange={(people) => form.change({ [field]: people })} />
      ))}
      <Input
        aria-label={t.compose.subject}
        placeholder={t.compose.subject}
        value={draft.subject}
        onChange={(_, { value }) => form.change({ subject: value })}
      />
      <Textarea
        className={styles.body}
        aria-label={t.compose.body}
        value={draft.body}
        resize="none"
        onChange={(_, { value }) => form.change({ body: value })}
      />
    </div>
  )
}
