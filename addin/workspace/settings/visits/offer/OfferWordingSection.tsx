import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { usualWording } from '../../../../../domain/visits/offer/offer-texts.ts'
import { type OfferWording, offerForms, offerLanguages, wordingFaults } from '../../../../../domain/visits/offer/offer-wording.ts'
import { readFailure, useTRPC } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { useEdits } from '../../../../ui/forms/use-edits.ts'
import { useNotify } from '../../../../ui/notices.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { DraftNote } from '../../DraftNote.tsx'
import { TemplateField } from './TemplateField.tsx'

const useStyles = makeStyles({
  intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
})

const isUsable = (texts: OfferWording): boolean =>
  offerLanguages.every((language) => offerForms.every((form) => wordingFaults(texts[language][form], language).length === 0))

/** The company's words for offers of times. What is typed stays when somebody else was faster: it then stands over the new state. */
export function OfferWordingSection() {
  const styles = useStyles()
  const { visitOffer, common } = useTexts()
  const { wording: texts } = visitOffer
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const query = useQuery(trpc.visitOffers.wording.queryOptions())
  const edits = useEdits<OfferWording | null>('visit_offer', null, query.data?.version)
  const { edited } = edits
  const saving = useMutation(
    trpc.visitOffers.saveWording.mutationOptions({
      onSuccess: (saved) => {
        client.setQueryData(trpc.visitOffers.wording.queryKey(), saved)
        edits.drop()
        notify({ text: texts.saved })
      },
      onError: (error) => {
        if (readFailure(error).reason === 'CONFLICT') void query.refetch()
      },
    }),
  )
  const shown = edited ?? query.data?.texts
  const save = (): void => {
    if (edited && query.data) saving.mutate({ texts: edited, version: query.data.version })
  }
  return (
    <>
      <p className={styles.intro}>{texts.intro}</p>
      {query.isPending && <Skeleton heights={[120, 120, 120, 120]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {shown && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          {offerLanguages.map((language) =>
            offerForms.map((form) => (
              <TemplateField
                key={`${language} ${form}`}
                language={language}
                form={form}
                value={shown[language][form]}
                onChange={(value) => edits.edit({ ...shown, [language]: { ...shown[language], [form]: value } })}
              />
            )),
          )}
          {saving.error && <ErrorNote error={saving.error} onRetry={save} />}
          <div className={styles.actions}>
            <Button type="submit" appearance="primary" disabled={!edited || !query.data || !isUsable(edited) || saving.isPending}>
              {common.save}
            </Button>
            <Button onClick={() => edits.edit(usualWording)}>{texts.usual}</Button>
            <DraftNote isEdited={edited !== null} unsaved={texts.unsaved} edits={edits} />
          </div>
        </form>
      )}
    </>
  )
}
