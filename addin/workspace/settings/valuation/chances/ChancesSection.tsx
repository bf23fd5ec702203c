import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTRPC } from '../../../../api.ts'
import { useChancesTexts } from '../../../../pane/valuation/use-chances-texts.ts'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { FlaggedRules } from '../../../valuation/objections/FlaggedRules.tsx'
import { LeadersSetting } from '../../LeadersSetting.tsx'
import { LimitsForm } from './LimitsForm.tsx'
import { MeasuredChances } from './MeasuredChances.tsx'

/** When something is proposed, which rules propose, and what that has brought. */
export const ChancesSection = () => (
  <Suspense fallback={<Skeleton heights={[34, 34, 34]} />}>
    <Content />
  </Suspense>
)

function Content() {
  const { settings: texts } = useChancesTexts()
  const setting = useQuery(useTRPC().chances.setting.queryOptions())
  return (
    <LeadersSetting intro={[texts.intro, texts.heldBack]} policy={setting}>
      {(saved) => (
        <>
          <FlaggedRules subject="chance" />
          <LimitsForm saved={saved} />
          <MeasuredChances />
        </>
      )}
    </LeadersSetting>
  )
}
