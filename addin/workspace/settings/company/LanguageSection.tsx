import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { languages } from '../../../../domain/texts/language.ts'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'

const useStyles = makeStyles({ text: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 } })

const AS_OUTLOOK = 'outlook'

/** In which language one reads what is written into one's Outlook. */
export function LanguageSection() {
  const styles = useStyles()
  const texts = useTexts().readerLanguage
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const query = useQuery(trpc.people.language.queryOptions())
  const choosing = useMutation(
    trpc.people.chooseLanguage.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.people.language.pathKey() }),
      onSuccess: () => notify({ text: texts.saved }),
    }),
  )
  const chosen = choosing.isPending ? choosing.variables.language : query.data?.chosen
  return (
    <>
      <p className={styles.text}>{texts.intro}</p>
      {query.isPending && <Skeleton heights={[32, 32, 32]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <RadioGroup
          aria-labelledby="settings-section"
          value={chosen ?? AS_OUTLOOK}
          onChange={(_, { value }) => choosing.mutate({ language: languages.find((each) => each === value) ?? null })}
        >
          <Radio value={AS_OUTLOOK} label={texts.asOutlook(texts.languages[query.data.outlook])} />
          {languages.map((language) => (
            <Radio key={language} value={language} label={texts.languages[language]} />
          ))}
        </RadioGroup>
      )}
      {choosing.error && <ErrorNote error={choosing.error} />}
    </>
  )
}
