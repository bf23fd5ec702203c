import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useTRPC } from '../../api.ts'
import { useIsDiscreet } from '../../ui/discreet/discreet-mode.tsx'
import { useHasDraft } from '../../ui/forms/drafts.ts'
import { ObjectionForm } from './objections/ObjectionForm.tsx'
import { OwnObjectionLine } from './objections/OwnObjectionLine.tsx'
import { type ObjectedTo, objectionForm } from './objections/objected-to.ts'
import { useObjectionTexts } from './objections/use-objection-texts.ts'

const useStyles = makeStyles({ button: { minWidth: 0, padding: 0, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular } })

/** "That is not so", beside what was worked out of a customer: one press and a reason; what one has said already, with the answer. */
export function ObjectionButton(about: ObjectedTo) {
  const isDiscreet = useIsDiscreet()
  return isDiscreet ? null : (
    <Suspense fallback={null}>
      <Content about={about} />
    </Suspense>
  )
}

function Content({ about }: { about: ObjectedTo }) {
  const styles = useStyles()
  const texts = useObjectionTexts()
  const { customerId, subject, ruleKey, shown } = about
  const own = useQuery(useTRPC().objections.own.queryOptions({ customerId }))
  const said = own.data?.find((each) => each.subject === subject && each.ruleKey === ruleKey)
  const [isOpen, setIsOpen] = useState(useHasDraft(objectionForm(about), customerId))
  if (said && !isOpen) return <OwnObjectionLine objection={said} onAgain={() => setIsOpen(true)} />
  if (isOpen) return <ObjectionForm about={about} onClose={() => setIsOpen(false)} />
  return (
    <Button
      size="small"
      appearance="transparent"
      className={styles.button}
      aria-label={texts.objectTo(texts.subjects[subject], shown)}
      onClick={() => setIsOpen(true)}
    >
      {texts.object}
    </Button>
  )
}
