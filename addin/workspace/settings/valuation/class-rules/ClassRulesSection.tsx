import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTRPC } from '../../../../api.ts'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { FlaggedRules } from '../../../valuation/objections/FlaggedRules.tsx'
import { LeadersSetting } from '../../LeadersSetting.tsx'
import { RulesForm } from './RulesForm.tsx'
import { RulesRuns } from './RulesRuns.tsx'
import { useClassRuleTexts } from './use-class-rule-texts.ts'

/** By what a customer gets the letter of his class. */
export const ClassRulesSection = () => (
  <Suspense fallback={<Skeleton heights={[34, 34, 34]} />}>
    <Content />
  </Suspense>
)

function Content() {
  const texts = useClassRuleTexts()
  const trpc = useTRPC()
  const rules = useQuery(trpc.customerClasses.rules.queryOptions())
  return (
    <LeadersSetting intro={[texts.intro]} policy={rules}>
      {(saved, _me, isEditable) => (
        <>
          {isEditable && <FlaggedRules subject="class" />}
          <RulesForm saved={saved} isEditable={isEditable} />
          {isEditable && <RulesRuns />}
        </>
      )}
    </LeadersSetting>
  )
}
