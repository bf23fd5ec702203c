import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left'

const useStyles = makeStyles({
  bar: { position: 'sticky', top: 0, zIndex: 2, padding: '2px 4px', backgroundColor: tokens.colorNeutralBackground3 },
})

/** The way back to where one came from. */
export function BackBar({ label, onBack }: { label: string; onBack: () => void }) {
  return (
    <div className={useStyles().bar}>
      <Button size="small" appearance="transparent" icon={<ArrowLeft16Regular />} onClick={onBack}>
        {label}
      </Button>
    </div>
  )
}
