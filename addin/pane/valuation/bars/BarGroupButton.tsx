import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useHasDraft } from '../../../ui/forms/drafts.ts'
import { useChancesTexts } from '../use-chances-texts.ts'
import { BarGroupForm } from './BarGroupForm.tsx'
import { barForm, type GroupToBar } from './group-to-bar.ts'

const useStyles = makeStyles({ button: { minWidth: 0, padding: 0, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular } })

/** "Never offer this group", beside a chance: one press and a reason. */
export function BarGroupButton({ of }: { of: GroupToBar }) {
  const styles = useStyles()
  const texts = useChancesTexts()
  const [isOpen, setIsOpen] = useState(useHasDraft(barForm(of), of.customerId))
  if (isOpen) return <BarGroupForm of={of} onClose={() => setIsOpen(false)} />
  return (
    <Button size="small" appearance="transparent" className={styles.button} aria-label={texts.neverOf(of.group)} onClick={() => setIsOpen(true)}>
      {texts.never}
    </Button>
  )
}
