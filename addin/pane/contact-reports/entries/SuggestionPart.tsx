import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { type Cockpit, type EntryLine, readFailure, useTRPCClient } from '../../../api.ts'
import { useHost } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { DraftNote } from '../../../ui/forms/DraftNote.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useEditsAt } from '../../../ui/forms/use-edits.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { useEntryTexts } from './use-entry-texts.ts'

const useStyles = makeStyles({
  box: { display: 'grid', gap: '6px', padding: '8px 0 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
})

type Props = { entry: EntryLine; state: NonNullable<EntryLine['suggestion']>; cockpit: Cockpit }

/** How a suggestion stands, and what its customer is told; the answer goes into a mail by one press. */
export function SuggestionPart({ entry: { entryId, version, words }, state, cockpit }: Props) {
  const styles = useStyles()
  const { suggestion: texts } = useEntryTexts()
  const { entries } = useTRPCClient()
  const notify = useNotify()
  const readAnew = useReadAnew()
  const saved = { status: state.status, answer: state.answer ?? '' }
  const edits = useEditsAt<Partial<typeof saved>>({ form: 'suggestion_answer', subject: entryId }, {}, version)
  const { status, answer } = { ...saved, ...edits.edited }
  const isEdited = status !== saved.status || answer !== saved.answer
  const isOver = status === 'done' || status === 'declined'
  const saving = useMutation({
    mutationFn: () => entries.answer.mutate({ entryId, version, status, answer: answer.trim() || null }),
    onMutate: edits.send,
    onSuccess: async (_saved, _input, dropSent) => {
      notify({ text: texts.saved })
      await readAnew()
      dropSent()
    },
    onError: (error) => {
      if (readFailure(error).reason === 'CONFLICT') void readAnew()
    },
  })
  const putIn = usePutIn(cockpit, words.kind === 'suggestion' ? words : null)
  const { mayAnswer } = state
  return (
    <section className={styles.box} aria-label={texts.status}>
      <ChipChoice
        label={texts.status}
        isHeaded
        value={status}
        options={(['open', 'in_progress', 'done', 'declined'] as const).map((one) => [one, texts.statuses[one]])}
        onChange={(next) => edits.edit({ ...edits.edited, status: next })}
      />
      <TextField
        label={texts.answer}
        lines={4}
        hint={texts.answerHint}
        value={answer}
        onChange={(next) => edits.edit({ ...edits.edited, answer: next })}
      />
      <div className={styles.row}>
        <Button disabled={!mayAnswer || saving.isPending || (isOver && answer.trim() === '')} onClick={() => saving.mutate()}>
          {texts.save}
        </Button>
        {putIn && (
          <Button disabled={answer.trim() === ''} onClick={() => putIn(answer.trim())}>
            {texts.putIn}
          </Button>
        )}
        <DraftNote isEdited={isEdited} edits={edits} />
      </div>
      {saving.error && <ErrorNote error={saving.error} onRetry={() => saving.mutate()} />}
    </section>
  )
}

/** Into an answer to the open mail where its sender is shown, else into a new mail to whoever has suggested it; null: there is no way. */
function usePutIn({ person }: Cockpit, words: { title: string; contactId: string | null } | null): ((answer: string) => void) | null {
  const host = useHost()
  const reply = host.reply()
  const isTheirs = person !== null && (words?.contactId ?? person.contactId) === person.contactId
  if (reply && isTheirs) return reply
  const { newMail } = host
  const address = isTheirs ? person.emails[0] : undefined
  if (!newMail || !address || !words) return null
  return (answer) => newMail({ name: person?.name ?? '', address }, { subject: words.title, body: answer })
}
