import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { NO_RULE } from '../../../domain/valuation/objections/objection-rate.ts'
import { useIsDiscreet } from '../../ui/discreet/discreet-mode.tsx'
import { useHasDraft } from '../../ui/forms/drafts.ts'
import { Row } from '../../ui/Row.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { joined } from '../desk/joined.ts'
import { FACT_FORM, FactForm } from './loyalty/FactForm.tsx'
import { FactList } from './loyalty/FactList.tsx'
import { HandLine } from './loyalty/HandLine.tsx'
import { STAGE_FORM, StageForm } from './loyalty/StageForm.tsx'
import { useBlockingSentence } from './loyalty/use-blocking-sentence.ts'
import { type Loyalty, useLoyalty } from './loyalty/use-loyalty.ts'
import { useLoyaltyTexts } from './loyalty/use-loyalty-texts.ts'
import { ObjectionButton } from './ObjectionButton.tsx'

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: '2px 8px' },
  button: { minWidth: 0, padding: 0, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
})

type Part = 'facts' | 'enter' | 'set'
type Props = { customerId: string; loyalty: Loyalty }

/** How far a customer's loyalty goes, what keeps it from going further, and what one knows better. Waits within a `Suspense`. */
export function LoyaltyView(props: Props) {
  return useIsDiscreet() ? null : <Content {...props} />
}

function Content({ customerId, loyalty: told }: Props) {
  const styles = useStyles()
  const texts = useLoyaltyTexts()
  const { day } = useFormat()
  const sentence = useBlockingSentence()
  const loyalty = useLoyalty(customerId, told)
  const { stage, since, byRule, hand } = loyalty
  const [hasFact, hasStage] = [useHasDraft(FACT_FORM, customerId), useHasDraft(STAGE_FORM, customerId)]
  const [open, setOpen] = useState<Part | null>(hasFact ? 'enter' : hasStage ? 'set' : null)
  const label = stage ? texts.stages[stage] : texts.noStage
  const close = (): void => setOpen(null)
  const parts = { facts: texts.showFacts, enter: texts.enter, set: texts.setByHand }
  return (
    <>
      <Row title={texts.title} below={joined(stage && since && texts.since(day(since)), byRule.blocking && sentence(byRule.blocking))} end={label} />
      {hand && <HandLine key={hand.id} hand={hand} byRule={byRule} customerId={customerId} />}
      <div className={styles.acts}>
        {(['facts', 'enter', 'set'] as const).map((part) => (
          <Button
            key={part}
            size="small"
            appearance="transparent"
            className={styles.button}
            aria-expanded={open === part}
            onClick={() => setOpen(open === part ? null : part)}
          >
            {parts[part]}
          </Button>
        ))}
      </div>
      {open === 'facts' && <FactList loyalty={loyalty} customerId={customerId} />}
      {open === 'enter' && <FactForm customerId={customerId} onClose={close} />}
      {open === 'set' && <StageForm customerId={customerId} stage={byRule.stage} onClose={close} />}
      <ObjectionButton customerId={customerId} subject="loyalty" ruleKey={stage ?? NO_RULE} shown={label} />
    </>
  )
}
