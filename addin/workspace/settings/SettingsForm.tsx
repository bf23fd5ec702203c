import { Button, makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTexts } from '../../ui/app-context.ts'
import { ErrorNote } from '../../ui/errors/ErrorNote.tsx'
import { DraftNote } from '../../ui/forms/DraftNote.tsx'
import type { Edits } from '../../ui/forms/use-edits.ts'

const useStyles = makeStyles({
  fields: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '12px' },
})

type Props = {
  isEditable?: boolean
  isEdited: boolean
  /** What does not fit, and so cannot be saved; null: all of it fits. */
  problem: string | null
  edits: Pick<Edits<object | null>, 'drop' | 'isOlder'>
  saving: { isPending: boolean; error: unknown }
  onSave: () => void
  children: ReactNode
  /** Below the fields: what follows from them. */
  note?: ReactNode
  /** Further buttons. */
  actions?: ReactNode
}

/** The fields of a setting with the ways to save what was typed or to be rid of it. */
export function SettingsForm({ isEditable = true, isEdited, problem, edits, saving, onSave, children, note, actions }: Props) {
  const styles = useStyles()
  const { common } = useTexts()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      <fieldset className={styles.fields} disabled={!isEditable}>
        {children}
      </fieldset>
      {note}
      {saving.error !== null && <ErrorNote error={saving.error} onRetry={onSave} />}
      {isEditable && (
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabled={!isEdited || problem !== null || saving.isPending}>
            {common.save}
          </Button>
          {actions}
          <DraftNote isEdited={isEdited} problem={problem} edits={edits} />
        </div>
      )}
    </form>
  )
}
