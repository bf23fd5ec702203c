import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { type ReactNode, Suspense } from 'react'
import type { CustomerChoice, ItemAnswer } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormPlace } from '../../../ui/forms/use-form-place.ts'
import { FetchAhead, onDemand } from '../../../ui/on-demand.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { Block } from '../../desk/Block.tsx'
import type { PaneNavigation } from '../../desk/navigation.ts'
import { PlainPage } from '../../desk/PlainPage.tsx'
import { ChoiceButton } from '../choosing/ChoiceButton.tsx'
import { QuickVerdicts } from './QuickVerdicts.tsx'
import type { Sender } from './sender.ts'
import { useIsUnasked } from './use-is-unasked.ts'
import { useSignature } from './use-signature.ts'
import type { MailOfStranger } from './use-tell-known.ts'

const NewContactForm = onDemand(async () => (await import('./NewContactForm.tsx')).NewContactForm)
const NewProspectForm = onDemand(async () => (await import('./NewProspectForm.tsx')).NewProspectForm)
const forms = [NewContactForm, NewProspectForm]

const useStyles = makeStyles({
  main: { flexGrow: 1, paddingBottom: '12px', maxWidth: '640px' },
  head: { padding: '10px 12px 4px' },
  title: { margin: 0, fontSize: '16px', lineHeight: '22px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'grid', gap: '6px', padding: '10px 12px 0' },
})

type Props = {
  sender: Sender
  mail: MailOfStranger
  proposals: Extract<ItemAnswer, { kind: 'unknown' }>['proposals']
  /** Stands above it. */
  top: ReactNode
  navigation: PaneNavigation
}

/** Somebody new: belongs to a known company, is a new prospect, a supplier, or nobody to keep. */
export function UnknownSenderView({ sender, mail, proposals, top, navigation }: Props) {
  const styles = useStyles()
  const { unknown } = useTexts()
  const { form, openForm, closeForm } = useFormPlace<'prospect' | CustomerChoice>(null)
  const signature = useSignature(sender)
  const isUnasked = useIsUnasked(mail.item)
  return (
    <>
      <FetchAhead parts={forms} />
      <Suspense fallback={<Skeleton />}>
        {form && signature === 'reading' && <Skeleton />}
        {form === 'prospect' && signature !== 'reading' && (
          <NewProspectForm sender={sender} signature={signature} mail={mail} onExisting={openForm} onClose={closeForm} />
        )}
        {form && form !== 'prospect' && signature !== 'reading' && (
          <NewContactForm sender={sender} signature={signature} mail={mail} customer={form} onClose={closeForm} />
        )}
      </Suspense>
      <div hidden={form !== null}>
        <PlainPage navigation={navigation}>
          {top}
          <main className={styles.main}>
            <div className={styles.head}>
              <h1 className={styles.title}>{sender.name || sender.address}</h1>
              <div className={styles.quiet}>
                {sender.address} · {unknown.title}
              </div>
            </div>
            {proposals.length > 0 && (
              <Block title={unknown.proposals}>
                {proposals.map((choice) => (
                  <ChoiceButton
                    key={choice.customerId}
                    choice={choice}
                    note={`${choice.because === 'domain' ? unknown.becauseDomain : unknown.becauseName} · ${unknown.addHere}`}
                    onClick={() => openForm(choice)}
                  />
                ))}
              </Block>
            )}
            <div className={styles.actions}>
              <Button
                appearance={proposals.length > 0 || isUnasked ? 'secondary' : 'primary'}
                icon={<Add16Regular />}
                onClick={() => openForm('prospect')}
              >
                {unknown.createProspect}
              </Button>
              <QuickVerdicts sender={sender} isUnasked={isUnasked} />
            </div>
          </main>
        </PlainPage>
      </div>
    </>
  )
}
