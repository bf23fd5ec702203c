import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { TextField } from '../../../../ui/forms/TextField.tsx'
import { TickList } from '../../company/TickList.tsx'
import { usePushStyles } from '../push-styles.ts'
import { CompanyChoice } from './CompanyChoice.tsx'
import { type ConnectorLine, type ConnectorWish, canSave, firstWish, isSource, type Places, wishOf } from './connector-wish.ts'
import { SecretField } from './SecretField.tsx'
import { useConnectorTexts } from './use-connector-texts.ts'
import { useEveryWords } from './use-every-words.ts'
import { useSaveConnector } from './use-save-connector.ts'

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '560px' } })

type Props = {
  places: Places
  /** Null: a new one. */
  known: ConnectorLine | null
  onDone: () => void
}

/** Where Business Central is and how one signs in there; then the company is chosen from those that are there. */
export function BusinessCentralForm({ places, known, onDone }: Props) {
  const [styles, page] = [useStyles(), usePushStyles()]
  const texts = useConnectorTexts()
  const everyWords = useEveryWords()
  const setNames = Object.keys(texts.sets) as (keyof typeof texts.sets)[]
  const [wish, setWish] = useState<ConnectorWish>(() => (known ? wishOf(known) : firstWish(places, setNames)))
  const saving = useSaveConnector(places, known, onDone)
  const { suggestion } = places
  const change = (part: Partial<ConnectorWish>): void => setWish({ ...wish, ...part })
  const choices = [...new Set([...Object.keys(texts.every).map(Number), wish.everyMinutes])].sort((a, b) => a - b)
  return (
    <form
      className={styles.form}
      aria-label={known ? texts.changeTitle(known.name) : texts.add}
      onSubmit={(event) => {
        event.preventDefault()
        if (canSave(wish, known !== null)) saving.save(wish)
      }}
    >
      <h3 className={page.heading}>{known ? texts.changeTitle(known.name) : texts.add}</h3>
      {suggestion && !known && (
        <div className={page.actions}>
          <Button size="small" onClick={() => change(suggestion)}>
            {texts.fill}
          </Button>
        </div>
      )}
      <TextField label={texts.tenant} hint={texts.tenantHint} value={wish.tenant} onChange={(tenant) => change({ tenant, companyId: '' })} />
      <TextField
        label={texts.environment}
        hint={texts.environmentHint}
        value={wish.environment}
        onChange={(environment) => change({ environment, companyId: '' })}
      />
      <TextField label={texts.clientId} hint={texts.clientIdHint} value={wish.clientId} onChange={(clientId) => change({ clientId })} />
      <SecretField isKept={known !== null} value={wish.secret} onChange={(secret) => change({ secret })} />
      <CompanyChoice places={places} wish={wish} knownId={known?.id ?? null} onChoose={(companyId) => change({ companyId })} />
      {wish.companyId !== '' && (
        <>
          <TextField label={texts.name} hint={texts.nameHint} value={wish.name} maxLength={100} onChange={(name) => change({ name })} />
          {!known && (
            <TextField
              label={texts.sourceField}
              hint={texts.sourceHint}
              value={wish.source}
              maxLength={40}
              problem={isSource(wish.source) ? null : texts.sourceProblem}
              onChange={(source) => change({ source })}
            />
          )}
          <ChoiceField
            label={texts.how}
            value={`${wish.everyMinutes}`}
            options={choices.map((minutes) => [`${minutes}`, everyWords(minutes)] as const)}
            onChange={(minutes) => change({ everyMinutes: Number(minutes) })}
          />
          <TickList
            label={texts.what}
            names={setNames}
            words={texts.sets}
            ticked={setNames.filter((name) => wish.sets.includes(name))}
            onChange={(sets) => change({ sets })}
          />
          {saving.error && <ErrorNote error={saving.error} />}
          <div className={page.actions}>
            <Button type="submit" appearance="primary" size="small" disabled={saving.isPending || !canSave(wish, known !== null)}>
              {known ? texts.save : texts.create}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
