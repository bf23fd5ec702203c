import { Suspense } from 'react'
import type { Cockpit, CustomerChoice, MailState } from '../../api.ts'
import type { OpenItem } from '../../office/mail-host.ts'
import { OnceItStands, onDemand } from '../../ui/on-demand.ts'
import { DraftLine } from '../mail/compose/DraftLine.tsx'
import { FirstRunOffer } from '../mail/logging/FirstRunOffer.tsx'
import { ProposeVisits } from '../visits/offer/ProposeVisits.tsx'
import { AppointmentStateLine } from './AppointmentStateLine.tsx'
import { MailStateLine } from './MailStateLine.tsx'

/** Comes behind the first screen: the mail's text has to be read for it. */
const SuggestionList = onDemand(async () => (await import('../mail/suggestions/SuggestionList.tsx')).SuggestionList)
const AnswerPart = onDemand(async () => (await import('./answers/AnswerPart.tsx')).AnswerPart)
const DocumentList = onDemand(async () => (await import('../mail/suggestions/DocumentList.tsx')).DocumentList)

type Props = {
  item: OpenItem
  mail: MailState
  isInternal: boolean
  cockpit: Cockpit
  choices: readonly CustomerChoice[]
  onMailState: (mail: MailState) => void
}

/** The line between the customer and the open item, by what is open. */
export function ItemStateLine({ item, mail, isInternal, cockpit, choices, onMailState }: Props) {
  const { customer, person } = cockpit
  switch (item.mode) {
    case 'read':
      return (
        <>
          <MailStateLine item={item} mail={mail} customerId={customer.customerId} isInternal={isInternal} onMailState={onMailState} />
          {mail.state === 'not_logged' && !isInternal && <FirstRunOffer />}
          <OnceItStands>
            <Suspense fallback={null}>
              {item.direction === 'incoming' && !isInternal && <SuggestionList item={item} cockpit={cockpit} />}
              {item.direction === 'incoming' && !isInternal && <AnswerPart item={item} cockpit={cockpit} choices={choices} />}
              <DocumentList item={item} customerId={customer.customerId} />
            </Suspense>
          </OnceItStands>
        </>
      )
    case 'compose':
      return (
        <>
          <DraftLine item={item} recipient={person?.name ?? customer.name} />
          <ProposeVisits />
          {item.conversationId !== null && (
            <OnceItStands>
              <Suspense fallback={null}>
                <AnswerPart item={item} cockpit={cockpit} choices={choices} />
              </Suspense>
            </OnceItStands>
          )}
        </>
      )
    case 'appointment':
      return <AppointmentStateLine item={item} customerId={customer.customerId} />
  }
}
