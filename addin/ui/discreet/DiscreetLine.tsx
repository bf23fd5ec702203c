import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { EyeOff16Regular } from '@fluentui/react-icons/svg/eye-off'
import { useTexts } from '../app-context.ts'
import { useDiscreet } from './discreet-mode.tsx'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    minHeight: '26px',
    padding: '0 4px 0 12px',
    backgroundColor: tokens.colorBrandBackground2,
    fontSize: tokens.fontSizeBase200,
    '@media print': { display: 'none' },
  },
  text: { flex: '1 1 8em', minWidth: 0 },
})

/** Says that the pane has become discreet by itself, and lets one end it for this visit. */
export function DiscreetLine() {
  const styles = useStyles()
  const { visitSheet } = useTexts()
  const { isByVisit, toggle } = useDiscreet()
  if (!isByVisit) return null
  return (
    <div className={styles.line} role="status">
      <EyeOff16Regular />
      <span className={styles.text}>{visitSheet.byVisit}</span>
      <Button size="small" appearance="subtle" onClick={toggle}>
        {visitSheet.byVisitOff}
      </Button>
    </div>
  )
}
