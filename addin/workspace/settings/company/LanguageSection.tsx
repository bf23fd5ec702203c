import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { languages } from '../../../../domain/texts/language.ts'
import { useLanguage } from '../../../ui/account/use-language.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'

const useStyles = makeStyles({ text: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 } })

const AS_OUTLOOK = 'outlook'

/** In which language one reads what is written into one's Outlook, and these pages. */
export function LanguageSection() {
  const styles = useStyles()
  const texts = useTexts().readerLanguage
  const { query, chosen, choose, error } = useLanguage(true)
  return (
    <>
      <p className={styles.text}>{texts.intro}</p>
      {query.isPending && <Skeleton heights={[32, 32, 32]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <RadioGroup
          aria-labelledby="settings-section"
          value={chosen ?? AS_OUTLOOK}
          onChange={(_, { value }) => choose(languages.find((each) => each === value) ?? null)}
        >
          <Radio value={AS_OUTLOOK} label={texts.asOutlook(texts.languages[query.data.outlook])} />
          {languages.map((language) => (
            <Radio key={language} value={language} label={texts.languages[language]} />
          ))}
        </RadioGroup>
      )}
      {error ? <ErrorNote error={error} /> : null}
    </>
  )
}
