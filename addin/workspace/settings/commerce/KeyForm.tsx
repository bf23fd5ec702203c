import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Inputs } from '../../../api.ts'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { TickList } from '../company/TickList.tsx'
import { usePushStyles } from './push-styles.ts'
import { usePushTexts } from './use-push-texts.ts'

export type KeyWish = Omit<Inputs['apiKeys']['make'], 'id'>

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '560px' } })

const SOURCE = /^[a-z0-9][a-z0-9._-]{0,39}$/
const nothing: KeyWish = { name: '', source: '', entities: [] }

/** What a new key is for. Nothing is ticked at first: a system gets what it needs. `onMake` says when it is made: what was refused stays. */
export function KeyForm({ isPending, onMake }: { isPending: boolean; onMake: (wish: KeyWish, onMade: () => void) => void }) {
  const [styles, page] = [useStyles(), usePushStyles()]
  const texts = usePushTexts()
  const [wish, setWish] = useState<KeyWish>(nothing)
  const kinds = Object.keys(texts.kinds) as KeyWish['entities']
  const source = wish.source.trim().toLowerCase()
  const isRight = wish.name.trim() !== '' && SOURCE.test(source) && wish.entities.length > 0
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isRight) onMake({ ...wish, source, name: wish.name.trim() }, () => setWish(nothing))
      }}
    >
      <h3 className={page.heading}>{texts.form}</h3>
      <TextField label={texts.name} hint={texts.nameHint} value={wish.name} maxLength={100} onChange={(name) => setWish({ ...wish, name })} />
      <TextField
        label={texts.source}
        hint={texts.sourceHint}
        value={wish.source}
        maxLength={40}
        problem={source === '' || SOURCE.test(source) ? null : texts.sourceProblem}
        onChange={(typed) => setWish({ ...wish, source: typed })}
      />
      <TickList
        label={texts.entities}
        names={kinds}
        words={texts.kinds}
        ticked={wish.entities}
        onChange={(entities) => setWish({ ...wish, entities })}
      />
      <div className={page.actions}>
        <Button size="small" onClick={() => setWish({ ...wish, entities: wish.entities.length === kinds.length ? [] : kinds })}>
          {wish.entities.length === kinds.length ? texts.none : texts.all}
        </Button>
        <Button type="submit" appearance="primary" size="small" disabled={isPending || !isRight}>
          {texts.make}
        </Button>
      </div>
    </form>
  )
}
