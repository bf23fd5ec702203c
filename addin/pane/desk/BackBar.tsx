import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  bar: {
    ...{ position: 'sticky', top: 0, zIndex: 2, padding: '2px 4px', backgroundColor: tokens.colorNeutralBackground3 },
    ...{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between' },
  },
})

/** The way back to where one came from. `end`: what else one can do with all that is shown. */
export function BackBar({ label, onBack, end }: { label: string; onBack: () => void; end?: ReactNode }) {
  return (
    <div className={useStyles().bar}>
      <Button size="small" appearance="transparent" icon={<ArrowLeft16Regular />} onClick={onBack}>
        {label}
      </Button>
      {end}
    </div>
  )
}
