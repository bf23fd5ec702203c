import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTRPC } from '../../../../api.ts'
import { useLoyaltyTexts } from '../../../../pane/valuation/loyalty/use-loyalty-texts.ts'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { LeadersSetting } from '../../LeadersSetting.tsx'
import { LoyaltyForm } from './LoyaltyForm.tsx'

/** By which conditions customers come into their stages. */
export const LoyaltySection = () => (
  <Suspense fallback={<Skeleton heights={[34, 34, 34]} />}>
    <Content />
  </Suspense>
)

function Content() {
  const { settings: texts } = useLoyaltyTexts()
  const rules = useQuery(useTRPC().loyalty.rules.queryOptions())
  return (
    <LeadersSetting intro={[texts.intro, texts.rules]} policy={rules}>
      {(saved, _me, isEditable) => <LoyaltyForm saved={saved} isEditable={isEditable} />}
    </LeadersSetting>
  )
}
