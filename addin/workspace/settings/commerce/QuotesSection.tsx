import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTRPC } from '../../../api.ts'
import { useQuoteTexts } from '../../../pane/commerce/quotes/use-quote-texts.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { LeadersSetting } from '../LeadersSetting.tsx'
import { ChaseForm } from './ChaseForm.tsx'

/** When quotes are asked after. */
export const QuotesSection = () => (
  <Suspense fallback={<Skeleton heights={[34, 34, 34]} />}>
    <Content />
  </Suspense>
)

function Content() {
  const { settings: texts } = useQuoteTexts()
  const policy = useQuery(useTRPC().quotes.chasePolicy.queryOptions())
  return (
    <LeadersSetting intro={[texts.intro, texts.rules]} policy={policy}>
      {(saved, _me, isEditable) => <ChaseForm policy={saved} isEditable={isEditable} />}
    </LeadersSetting>
  )
}
