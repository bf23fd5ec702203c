import { makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '../../../ui/app-context.ts'
import { type Policy, type PolicyField, usePolicyWords } from './policy-values.ts'

const useStyles = makeStyles({
  box: { marginTop: '12px', padding: '8px 12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  heading: { margin: '0', fontSize: tokens.fontSizeBase300 },
  list: { margin: '4px 0 0', paddingInlineStart: '18px' },
})

/** Switch by switch what saving would change. */
export function PolicyChanges({ saved, policy, changed }: { saved: Policy; policy: Policy; changed: readonly PolicyField[] }) {
  const styles = useStyles()
  const { loggingPolicy: texts } = useTexts()
  const words = usePolicyWords()
  return (
    <section className={styles.box} aria-labelledby="policy-changes">
      <h3 id="policy-changes" className={styles.heading}>
        {texts.changes}
      </h3>
      <ul className={styles.list}>
        {changed.map((field) => (
          <li key={field}>{`${texts.fields[field]}: ${texts.changed(words(field, saved[field]), words(field, policy[field]))}`}</li>
        ))}
      </ul>
    </section>
  )
}
