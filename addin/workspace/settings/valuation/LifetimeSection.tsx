import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTRPC } from '../../../api.ts'
import { useLifetimeTexts } from '../../../pane/valuation/use-lifetime-texts.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { LeadersSetting } from '../LeadersSetting.tsx'
import { LifetimeFit } from './LifetimeFit.tsx'
import { LifetimeForm } from './LifetimeForm.tsx'
import { LifetimeRenewal } from './LifetimeRenewal.tsx'

/** How the value of customers' lifetime is worked out, and what their orders say. */
export const LifetimeSection = () => (
  <Suspense fallback={<Skeleton heights={[34, 34, 34]} />}>
    <Content />
  </Suspense>
)

function Content() {
  const { settings: texts } = useLifetimeTexts()
  const policy = useQuery(useTRPC().lifetimeValues.policy.queryOptions())
  return (
    <LeadersSetting intro={[texts.intro, texts.rules]} policy={policy}>
      {(saved, _me, isEditable) => (
        <>
          <LifetimeForm policy={saved} isEditable={isEditable} />
          <LifetimeRenewal mayRenew={isEditable} />
          <LifetimeFit />
        </>
      )}
    </LeadersSetting>
  )
}
