import { makeStyles, tokens } from '@fluentui/react-components'
import { RuleList } from '../../../pane/mail/rules/RuleList.tsx'
import { useTexts } from '../../../ui/app-context.ts'

const useStyles = makeStyles({ intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 } })

/** What is never logged of the user's own mail. */
export function ExclusionsSection() {
  const styles = useStyles()
  const { mailRules: texts } = useTexts()
  return (
    <>
      <p className={styles.intro}>
        {texts.intro} {texts.builtIn}
      </p>
      <RuleList scope="own" />
    </>
  )
}
