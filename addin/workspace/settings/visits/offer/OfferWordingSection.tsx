import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { offerText } from '../../../../../domain/visits/offer/offer-text.ts'
import { usualWording } from '../../../../../domain/visits/offer/offer-texts.ts'
import {
  type OfferForm,
  type OfferLanguage,
  offerFields,
  offerForms,
  offerLanguages,
  wordingFaults,
} from '../../../../../domain/visits/offer/offer-wording.ts'
import { type Outputs, useTRPC, useTRPCClient } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { today } from '../../../../ui/days.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { SettingsForm } from '../../SettingsForm.tsx'
import { useTextEdits } from '../../use-text-edits.ts'
import { WordingField } from '../../WordingField.tsx'
import { exampleOffer } from './example-offer.ts'

const useStyles = makeStyles({
  intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  fields: { display: 'flex', flexDirection: 'column', gap: '16px' },
})

/** The company's words for offers of times. */
export function OfferWordingSection() {
  const styles = useStyles()
  const { wording: texts } = useTexts().visitOffer
  const query = useQuery(useTRPC().visitOffers.wording.queryOptions())
  return (
    <>
      <p className={styles.intro}>{texts.intro}</p>
      {query.isPending && <Skeleton heights={[120, 120, 120, 120]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <OfferWordingForm saved={query.data} />}
    </>
  )
}

const places = offerLanguages.flatMap((language) => offerForms.map((form) => ({ language, form })))

function OfferWordingForm({ saved }: { saved: Outputs['visitOffers']['wording'] }) {
  const styles = useStyles()
  const { visitOffer, settings } = useTexts()
  const { wording: texts } = visitOffer
  const { visitOffers } = useTRPCClient()
  const queryKey = useTRPC().visitOffers.wording.queryKey()
  const { shown, change, ...fields } = useTextEdits('visit_offer', saved, { save: visitOffers.saveWording.mutate, queryKey, savedText: texts.saved })
  const faulty = places.filter(({ language, form }) => wordingFaults(shown[language][form], language).length > 0)
  const names = faulty.map(({ language, form }) => texts.title(visitOffer.languages[language], visitOffer.forms[form]))
  return (
    <SettingsForm
      {...fields}
      problem={fields.isEdited && faulty.length > 0 ? settings.faulty(names.join('; ')) : null}
      actions={<Button onClick={() => change(usualWording)}>{texts.usual}</Button>}
    >
      <div className={styles.fields}>
        {places.map(({ language, form }) => (
          <OfferField
            key={`${language} ${form}`}
            language={language}
            form={form}
            value={shown[language][form]}
            onChange={(value) => change({ ...shown, [language]: { ...shown[language], [form]: value } })}
          />
        ))}
      </div>
    </SettingsForm>
  )
}

type FieldProps = { language: OfferLanguage; form: OfferForm; value: string; onChange: (value: string) => void }

function OfferField({ language, form, value, onChange }: FieldProps) {
  const { visitOffer } = useTexts()
  const { wording: texts } = visitOffer
  const [fault] = wordingFaults(value, language)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <WordingField
      label={texts.title(visitOffer.languages[language], visitOffer.forms[form])}
      hint={texts.fields(
        Object.values(offerFields[language])
          .map((name) => `{${name}}`)
          .join(', '),
      )}
      problem={fault && (fault.code === 'unclosed' ? texts.faults.unclosed : texts.faults[fault.code](fault.name))}
      value={value}
      lines={7}
      onChange={onChange}
      previewLabel={texts.preview}
      preview={offerText(value, exampleOffer(today()), { language, zone, readerZone: zone, today: today() })}
    />
  )
}
