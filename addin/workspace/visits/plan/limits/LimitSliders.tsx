import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { newCustomerWeights, type PlanLimits } from '../../../../../domain/visits/plan/plan-limits.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import type { Plan, Planner } from '../planner-week.ts'
import { LimitSlider } from './LimitSlider.tsx'
import { useLimitTexts } from './use-limit-texts.ts'
import { useLimitsEffect } from './use-limits-effect.ts'

const useStyles = makeStyles({
  panel: {
    padding: '8px 12px',
    margin: '4px 0 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    maxWidth: '1000px',
  },
  sliders: { display: 'flex', flexWrap: 'wrap', gap: '4px 24px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', marginTop: '4px' },
  effect: { flex: '1 1 200px', minHeight: '20px', fontSize: '13px', fontWeight: tokens.fontWeightSemibold },
  waiting: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
})

const [LEAST_SHARE, MOST_SHARE, SHARE_STEP] = [30, 100, 5]
const [LEAST_DRIVING, MOST_DRIVING, DRIVING_STEP] = [60, 600, 30]
/** The last stop of the slider. */
const NO_LIMIT = MOST_DRIVING + DRIVING_STEP

type Props = {
  plan: Plan
  inForce: Planner['limits']
  isBusy: boolean
  /** null: those in the settings. */
  onApply: (limits: PlanLimits | null) => void
}

/** Three limits to try: what they would do is told at once, and done by a press. */
export function LimitSliders({ plan, inForce, isBusy, onApply }: Props) {
  const styles = useStyles()
  const { limits: texts } = useTexts().planner
  const words = useLimitTexts()
  const { isTried, ...known } = inForce
  const [limits, setLimits] = useState<PlanLimits>(known)
  const isChanged = limits.share !== known.share || limits.mostDriving !== known.mostDriving || limits.newCustomers !== known.newCustomers
  const { effect, isWaiting, error } = useLimitsEffect(isChanged && !isBusy ? { from: plan.from, days: plan.days, limits } : null)
  const set = (part: Partial<PlanLimits>): void => setLimits({ ...limits, ...part })
  const weight = newCustomerWeights.indexOf(limits.newCustomers)
  return (
    <section className={styles.panel} aria-label={texts.title}>
      <div className={styles.sliders}>
        <LimitSlider
          label={texts.share}
          text={words.share(limits.share)}
          {...{ min: LEAST_SHARE, max: MOST_SHARE, step: SHARE_STEP, value: limits.share }}
          onChange={(share) => set({ share })}
        />
        <LimitSlider
          label={texts.driving}
          text={words.driving(limits.mostDriving)}
          {...{ min: LEAST_DRIVING, max: NO_LIMIT, step: DRIVING_STEP, value: limits.mostDriving ?? NO_LIMIT }}
          onChange={(minutes) => set({ mostDriving: minutes > MOST_DRIVING ? null : minutes })}
        />
        <LimitSlider
          label={texts.newCustomers}
          text={texts.weights[weight] ?? ''}
          {...{ min: 0, max: newCustomerWeights.length - 1, step: 1, value: weight }}
          onChange={(number) => set({ newCustomers: newCustomerWeights[number] ?? known.newCustomers })}
        />
      </div>
      <div className={styles.foot}>
        <span className={styles.effect} role="status">
          {!isChanged ? '' : isWaiting || !effect ? <span className={styles.waiting}>{texts.trying}</span> : words.effect(effect)}
        </span>
        {isTried && !isChanged && (
          <Button size="small" appearance="subtle" disabled={isBusy} onClick={() => onApply(null)}>
            {texts.asInSettings}
          </Button>
        )}
        {isChanged && (
          <>
            <Button size="small" appearance="subtle" onClick={() => setLimits(known)}>
              {texts.reset}
            </Button>
            <Button size="small" appearance="primary" disabled={isBusy} onClick={() => onApply(limits)}>
              {texts.apply}
            </Button>
          </>
        )}
      </div>
      {error && <ErrorNote error={error} />}
    </section>
  )
}
