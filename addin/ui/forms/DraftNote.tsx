import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '../app-context.ts'
import type { Edits } from './use-edits.ts'

const useStyles = makeStyles({ older: { color: tokens.colorStatusWarningForeground1 } })

/** Beside the button that saves: that something is not saved, or what of it does not fit, whether it is older than what is, and the way to be rid of it. */
export function DraftNote({
  isEdited,
  problem = null,
  edits,
}: {
  isEdited: boolean
  problem?: string | null
  edits: Pick<Edits<object | null>, 'drop' | 'isOlder'>
}) {
  const styles = useStyles()
  const { settings } = useTexts()
  return (
    <>
      {isEdited && <Button onClick={edits.drop}>{settings.dropDraft}</Button>}
      <span role="status">
        {isEdited && (problem ?? settings.unsaved)}
        {isEdited && edits.isOlder && <span className={styles.older}> · {settings.olderDraft}</span>}
      </span>
    </>
  )
}
