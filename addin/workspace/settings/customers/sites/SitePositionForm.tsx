import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Position } from '../../../../../domain/travel/position.ts'
import { readCoordinates } from '../../../../../domain/travel/read-coordinates.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import type { SiteLine } from './address-list.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '420px', padding: '4px 0 12px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

type Props = { site: SiteLine; isPending: boolean; onSave: (position: Position | null) => void; onClose: () => void }

/** Latitude and longitude of a site, in one field so that they can be pasted. */
export function SitePositionForm({ site, isPending, onSave, onClose }: Props) {
  const styles = useStyles()
  const { sitePositions: texts, common } = useTexts()
  const [text, setText] = useState(site.isOwn && site.position ? `${site.position.latitude}, ${site.position.longitude}` : '')
  const [isFaulty, setFaulty] = useState(false)
  const save = (event: FormEvent): void => {
    event.preventDefault()
    const position = readCoordinates(text)
    setFaulty(!position)
    if (position) onSave(position)
  }
  return (
    <form className={styles.form} aria-label={texts.setOf(site.customerName)} onSubmit={save}>
      <Field label={texts.coordinates} hint={texts.coordinatesHint} size="small" validationMessage={isFaulty ? texts.coordinatesFault : undefined}>
        <Input size="small" value={text} autoFocus onChange={(_event, data) => setText(data.value)} />
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" type="submit" disabled={isPending}>
          {common.save}
        </Button>
        {site.isOwn && (
          <Button size="small" disabled={isPending} onClick={() => onSave(null)}>
            {texts.remove}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
