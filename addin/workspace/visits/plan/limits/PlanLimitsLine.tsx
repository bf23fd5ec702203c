import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up'
import { useState } from 'react'
import type { PlanLimits } from '../../../../../domain/visits/plan/plan-limits.ts'
import type { Outputs } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import type { Plan, Planner } from '../planner-week.ts'
import { LimitSliders } from './LimitSliders.tsx'
import { useLimitTexts } from './use-limit-texts.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    fontSize: '12px',
    color: tokens.colorNeutralForeground2,
    '@media print': { display: 'none' },
  },
})

type Props = {
  plan: Plan
  inForce: Planner['limits']
  leftOut: Outputs['visitPlan']['whyNot'] | undefined
  isBusy: boolean
  onApply: (limits: PlanLimits | null) => void
}

/** Why the plan stops where it does, and the way to other limits. */
export function PlanLimitsLine({ plan, inForce, leftOut, isBusy, onApply }: Props) {
  const styles = useStyles()
  const { limits: texts } = useTexts().planner
  const words = useLimitTexts()
  const [isOpen, setOpen] = useState(false)
  const stops = leftOut && !isBusy ? words.stops(leftOut.next, inForce) : null
  return (
    <>
      <div className={styles.line}>
        <span>{stops ?? texts.inForce(words.share(inForce.share), words.driving(inForce.mostDriving))}</span>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          iconPosition="after"
          icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          onClick={() => setOpen(!isOpen)}
        >
          {texts.change}
        </Button>
      </div>
      {isOpen && <LimitSliders key={JSON.stringify(inForce)} {...{ plan, inForce, isBusy, onApply }} />}
    </>
  )
}
