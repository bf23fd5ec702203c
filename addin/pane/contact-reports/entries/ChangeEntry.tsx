import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { type Inputs, type Outputs, readFailure, useTRPCClient } from '../../../api.ts'
import { useHost, useTexts } from '../../../ui/app-context.ts'
import { DraftNote } from '../../../ui/forms/DraftNote.tsx'
import { decimalSign } from '../../../ui/forms/decimal-sign.ts'
import type { Fields } from '../../../ui/forms/drafts.ts'
import { FormFrame } from '../../../ui/forms/FormFrame.tsx'
import { useEditsAt } from '../../../ui/forms/use-edits.ts'
import type { CustomerFormProps } from '../../desk/customer-form.ts'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { useSave } from '../../desk/use-save.ts'
import { formOf, sectionOf } from './kinds/entry-forms.ts'
import { SuggestionPart } from './SuggestionPart.tsx'
import { useEntryTexts } from './use-entry-texts.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

/** What was entered, to be corrected or taken back: what was typed stands over what is saved. Whoever may do neither reads why. */
export function ChangeEntry({ entry, cockpit, onClose, onSaved }: CustomerFormProps & { entry: Outputs['entries']['read'] }) {
  const styles = useStyles()
  const texts = useEntryTexts()
  const { common } = useTexts()
  const sign = decimalSign(useHost().locale)
  const { entryId, version, words, mayChange } = entry
  const kind = words.kind
  const { fieldsOf, wordsOf, View } = formOf(kind)
  const saved: Fields = fieldsOf(words, sign)
  const edits = useEditsAt<Fields>({ form: 'entry_change', subject: entryId }, {}, version)
  const fields = { ...saved, ...edits.edited }
  const isEdited = Object.entries(fields).some(([name, value]) => value !== saved[name])
  // Kept with every letter.
  const draft = { keep: () => undefined, erase: edits.drop }
  const { entries } = useTRPCClient()
  const [isAsking, setIsAsking] = useState(false)
  const place = { section: sectionOf[kind] }
  const readAnew = useReadAnew()
  const correct = (input: Inputs['entries']['correct']) =>
    entries.correct.mutate(input).catch(async (error: unknown) => {
      // Sent again, it goes over what somebody else has corrected meanwhile.
      if (readFailure(error).reason === 'CONFLICT') await readAnew()
      throw error
    })
  const correcting = useSave(correct, draft, ({ version: corrected }) =>
    onSaved({
      words: texts.corrected(texts.kinds[kind]),
      mirror: null,
      place,
      undo: () => entries.correct.mutate({ entryId, version: corrected, words }),
    }),
  )
  const withdrawing = useSave(entries.withdraw.mutate, draft, () =>
    onSaved({ words: texts.withdrawn(texts.kinds[kind]), mirror: null, place, undo: null }),
  )
  const save = (): void => {
    const corrected = wordsOf(fields, sign)
    if (corrected && mayChange) correcting.save({ entryId, version, words: corrected })
  }
  return (
    <FormFrame
      title={texts.correct}
      about={cockpit.customer.name}
      isSending={correcting.isPending || withdrawing.isPending || !mayChange}
      error={correcting.error ?? withdrawing.error}
      onSubmit={save}
      onClose={onClose}
    >
      <p className={styles.quiet}>{mayChange ? texts.by(entry.author) : `${texts.by(entry.author)}. ${texts.notYours}`}</p>
      <View fields={fields} cockpit={cockpit} onChange={(part) => edits.edit({ ...edits.edited, ...part })} />
      <DraftNote isEdited={isEdited} edits={edits} />
      {entry.suggestion && <SuggestionPart entry={entry} state={entry.suggestion} cockpit={cockpit} />}
      {mayChange && (
        <div className={styles.row}>
          {isAsking && <span className={styles.quiet}>{texts.withdrawSure}</span>}
          {isAsking && <Button onClick={() => setIsAsking(false)}>{common.cancel}</Button>}
          <Button
            appearance={isAsking ? 'primary' : 'secondary'}
            disabled={withdrawing.isPending}
            onClick={() => (isAsking ? withdrawing.save({ entryId, version }) : setIsAsking(true))}
          >
            {texts.withdraw}
          </Button>
        </div>
      )}
    </FormFrame>
  )
}
