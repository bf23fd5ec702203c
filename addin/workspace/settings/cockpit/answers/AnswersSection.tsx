import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { usualAnswers } from '../../../../../domain/cockpit/answers/answer-texts.ts'
import { type AnswerWording, answerFaults, situations } from '../../../../../domain/cockpit/answers/answer-wording.ts'
import { type Language, languages } from '../../../../../domain/texts/language.ts'
import { type OfferForm as AddressForm, offerForms } from '../../../../../domain/visits/offer/offer-wording.ts'
import { readFailure, useTRPC } from '../../../../api.ts'
import { useHost, useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { ChipChoice } from '../../../../ui/forms/ChipChoice.tsx'
import { useEdits } from '../../../../ui/forms/use-edits.ts'
import { useNotify } from '../../../../ui/notices.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { DraftNote } from '../../DraftNote.tsx'
import { AnswerField } from './AnswerField.tsx'
import { useAnswersTexts } from './use-answers-texts.ts'

const useStyles = makeStyles({
  intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
})

type Place = { language: Language; form: AddressForm }

/** The languages and forms whose templates cannot be used. */
const faultyPlaces = (texts: AnswerWording): Place[] =>
  languages.flatMap((language) =>
    offerForms
      .filter((form) => situations.some((situation) => answerFaults(texts[language][form][situation], situation, language).length > 0))
      .map((form) => ({ language, form })),
  )

/** The company's words for answers from facts, one language and form at a time. What is typed stays when somebody else was faster: it then stands over the new state. */
export function AnswersSection() {
  const styles = useStyles()
  const { common } = useTexts()
  const answers = useAnswersTexts()
  const texts = answers.wording
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const query = useQuery(trpc.answers.wording.queryOptions())
  const edits = useEdits<AnswerWording | null>('answers', null, query.data?.version)
  const [{ language, form }, setPlace] = useState<Place>({ language: useHost().language, form: 'sie' })
  const { edited } = edits
  const saving = useMutation(
    trpc.answers.saveWording.mutationOptions({
      onSuccess: (saved) => {
        client.setQueryData(trpc.answers.wording.queryKey(), saved)
        edits.drop()
        notify({ text: texts.saved })
      },
      onError: (error) => {
        if (readFailure(error).reason === 'CONFLICT') void query.refetch()
      },
    }),
  )
  const shown = edited ?? query.data?.texts
  const faulty = edited ? faultyPlaces(edited) : []
  const save = (): void => {
    if (edited && query.data) saving.mutate({ texts: edited, version: query.data.version })
  }
  const put = (change: Partial<AnswerWording['de']['sie']>): void => {
    if (shown) edits.edit({ ...shown, [language]: { ...shown[language], [form]: { ...shown[language][form], ...change } } })
  }
  return (
    <>
      <p className={styles.intro}>{texts.intro}</p>
      {query.isPending && <Skeleton heights={[26, 90, 90, 90, 90]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {shown && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <div className={styles.row}>
            <ChipChoice
              label={answers.language}
              value={language}
              options={languages.map((each) => [each, answers.languages[each]] as const)}
              onChange={(each) => setPlace({ language: each, form })}
            />
            <ChipChoice
              label={answers.form}
              value={form}
              options={offerForms.map((each) => [each, answers.forms[each]] as const)}
              onChange={(each) => setPlace({ language, form: each })}
            />
          </div>
          {situations.map((situation) => (
            <AnswerField
              key={situation}
              situation={situation}
              place={{ language, form }}
              wording={shown}
              onChange={(value) => put({ [situation]: value })}
            />
          ))}
          {saving.error && <ErrorNote error={saving.error} onRetry={save} />}
          {faulty.length > 0 && (
            <div role="alert">
              {texts.faulty(faulty.map((each) => answers.written(answers.languages[each.language], answers.forms[each.form])).join('; '))}
            </div>
          )}
          <div className={styles.row}>
            <Button type="submit" appearance="primary" disabled={!edited || !query.data || faulty.length > 0 || saving.isPending}>
              {common.save}
            </Button>
            <Button onClick={() => put(usualAnswers[language][form])}>{texts.usual}</Button>
            <DraftNote isEdited={edited !== null} unsaved={texts.unsaved} edits={edits} />
          </div>
        </form>
      )}
    </>
  )
}
