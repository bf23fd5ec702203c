import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ClassRules } from '../../../../../domain/valuation/customer-class/class-rules.ts'
import { type Outputs, useTRPC } from '../../../../api.ts'
import { ApplyRules } from './ApplyRules.tsx'
import { FirstRules } from './FirstRules.tsx'
import { RuleFindings } from './RuleFindings.tsx'
import { RuleList } from './RuleList.tsx'
import { MOST_RULES, newRule } from './typed-rules.ts'
import { useClassRuleTexts } from './use-class-rule-texts.ts'
import { useTypedRules } from './use-typed-rules.ts'

const useStyles = makeStyles({
  fields: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  quiet: { margin: '4px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type Props = { saved: Outputs['customerClasses']['rules']; isEditable: boolean }

/** The rules in their order, what they leave out, what they would do, and the way to put them in force. */
export function RulesForm({ saved, isEditable }: Props) {
  const styles = useStyles()
  const texts = useClassRuleTexts()
  const { typed, read, isEdited, edits, sign } = useTypedRules(saved)
  const proposal = useQuery(useTRPC().customerClasses.proposeRules.queryOptions(undefined, { enabled: isEditable }))
  const groups = proposal.data?.targetGroups.map(({ name }) => name) ?? []
  if (typed.length === 0 && !isEdited)
    return isEditable ? <FirstRules proposal={proposal} sign={sign} onChoose={edits.edit} /> : <p className={styles.quiet}>{texts.empty}</p>
  return (
    <>
      <fieldset className={styles.fields} disabled={!isEditable}>
        <RuleList rules={typed} sign={sign} targetGroups={groups} onChange={edits.edit} />
        <Button size="small" disabled={typed.length >= MOST_RULES} onClick={() => edits.edit([...typed, newRule()])}>
          {texts.add}
        </Button>
        <p className={styles.quiet}>{typed.length >= MOST_RULES ? texts.most : texts.moveHint}</p>
      </fieldset>
      {read && read.rules.length > 0 && <RuleFindings rules={read.rules} targetGroups={groups} />}
      {isEditable && <ApplyRules key={saved.version} rules={read satisfies ClassRules | null} saved={saved} isEdited={isEdited} edits={edits} />}
    </>
  )
}
