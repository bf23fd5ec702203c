import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usualAnswers } from '../../../../../domain/cockpit/answers/answer-texts.ts'
import { type AnswerWording, answerFaults, situations } from '../../../../../domain/cockpit/answers/answer-wording.ts'
import { type Language, languages } from '../../../../../domain/texts/language.ts'
import { type OfferForm as AddressForm, offerForms } from '../../../../../domain/visits/offer/offer-wording.ts'
import { type Outputs, useTRPC, useTRPCClient } from '../../../../api.ts'
import { useHost, useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { ChipChoice } from '../../../../ui/forms/ChipChoice.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { SettingsForm } from '../../SettingsForm.tsx'
import { useTextEdits } from '../../use-text-edits.ts'
import { AnswerField } from './AnswerField.tsx'
import { useAnswersTexts } from './use-answers-texts.ts'

const useStyles = makeStyles({
  intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  fields: { display: 'flex', flexDirection: 'column', gap: '16px' },
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

/** The company's words for answers from facts. */
export function AnswersSection() {
  const styles = useStyles()
  const { wording: texts } = useAnswersTexts()
  const query = useQuery(useTRPC().answers.wording.queryOptions())
  return (
    <>
      <p className={styles.intro}>{texts.intro}</p>
      {query.isPending && <Skeleton heights={[26, 90, 90, 90, 90]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <AnswersForm saved={query.data} />}
    </>
  )
}

/** One language and form at a time. */
function AnswersForm({ saved }: { saved: Outputs['answers']['wording'] }) {
  const styles = useStyles()
  const answers = useAnswersTexts()
  const { settings } = useTexts()
  const texts = answers.wording
  const { answers: api } = useTRPCClient()
  const queryKey = useTRPC().answers.wording.queryKey()
  const { shown, change, ...fields } = useTextEdits('answers', saved, { save: api.saveWording.mutate, queryKey, savedText: texts.saved })
  const [{ language, form }, setPlace] = useState<Place>({ language: useHost().language, form: 'sie' })
  const faulty = fields.isEdited ? faultyPlaces(shown) : []
  const problem = settings.faulty(faulty.map((each) => answers.written(answers.languages[each.language], answers.forms[each.form])).join('; '))
  const put = (part: Partial<AnswerWording['de']['sie']>): void =>
    change({ ...shown, [language]: { ...shown[language], [form]: { ...shown[language][form], ...part } } })
  const usual = <Button onClick={() => put(usualAnswers[language][form])}>{texts.usual}</Button>
  return (
    <SettingsForm {...fields} problem={faulty.length > 0 ? problem : null} actions={usual}>
      <div className={styles.fields}>
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
      </div>
    </SettingsForm>
  )
}
