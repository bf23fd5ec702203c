import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '../../../ui/app-context.ts'

const useStyles = makeStyles({
  hint: { margin: '4px 0 8px', color: tokens.colorNeutralForeground2 },
  button: { maxWidth: '100%', textAlign: 'start', overflowWrap: 'anywhere' },
})

/** What can be done when nobody is found: who is new becomes a prospect. */
export function NothingFound({ words, onCreate }: { words: string; onCreate: () => void }) {
  const styles = useStyles()
  const { search } = useTexts()
  return (
    <div role="status">
      <strong>{search.nothingTitle}</strong>
      <p className={styles.hint}>{search.nothing}</p>
      <Button className={styles.button} onClick={onCreate}>
        {search.create(words)}
      </Button>
    </div>
  )
}
