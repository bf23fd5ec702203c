import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ClassRules } from '../../../../../domain/valuation/customer-class/class-rules.ts'
import type { Outputs } from '../../../../api.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { DraftNote } from '../../../../ui/forms/DraftNote.tsx'
import { problemSentence } from './finding-sentence.ts'
import { RulesPreview } from './preview/RulesPreview.tsx'
import { RenewalProgress } from './RenewalProgress.tsx'
import { useFindingWords } from './RuleFindings.tsx'
import { useApplyRules } from './use-apply-rules.ts'
import { useClassRuleTexts } from './use-class-rule-texts.ts'
import type { TypedRules } from './use-typed-rules.ts'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', margin: '12px 0' },
  refused: { margin: '8px 0', color: tokens.colorStatusDangerForeground1 },
})

type Props = { rules: ClassRules | null; saved: Outputs['customerClasses']['rules'] } & Pick<TypedRules, 'isEdited' | 'edits'>

/** First what the rules would do, then the way to put them in force. */
export function ApplyRules({ rules, saved, isEdited, edits }: Props) {
  const styles = useStyles()
  const texts = useClassRuleTexts()
  const [previewed, setPreviewed] = useState<ClassRules | null>(null)
  const [isAware, setIsAware] = useState(false)
  const applying = useApplyRules(edits)
  const words = useFindingWords(rules?.rules ?? [])
  const problems = applying.data?.kind === 'refused' ? applying.data.problems : []
  const canBeKnown = problems.length > 0 && problems.every(({ kind }) => kind === 'nobody' || kind === 'everybody')
  return (
    <>
      <div className={styles.actions}>
        <Button disabled={!rules} onClick={() => setPreviewed(rules)}>
          {previewed ? texts.preview.again : texts.preview.show}
        </Button>
        <Button
          appearance="primary"
          disabled={!rules || !isEdited || applying.isPending}
          onClick={() => rules && applying.mutate({ rules, version: saved.version, isAware })}
        >
          {texts.apply}
        </Button>
        <DraftNote isEdited={isEdited} problem={rules ? null : texts.check} edits={edits} />
      </div>
      {applying.error && <ErrorNote error={applying.error} />}
      {problems.length > 0 && (
        <div role="alert" className={styles.refused}>
          {texts.refused} {problems.map((problem) => problemSentence(problem, words)).join(' ')}
        </div>
      )}
      {canBeKnown && <Checkbox label={texts.aware} checked={isAware} onChange={(_event, { checked }) => setIsAware(checked === true)} />}
      <RenewalProgress />
      {previewed && <RulesPreview rules={previewed} isOlder={JSON.stringify(previewed) !== JSON.stringify(rules)} />}
    </>
  )
}
