/** What the library may ask by `ExecuteMethod`: dispatch id -> answer. An id that is not here is answered as "not supported". */
import { z } from 'zod'
import { bodyType, changeBody, insertText, prependBody, readBody, readSelection } from './body-methods.ts'
import { loadCustomProperties, saveCustomProperties } from './custom-property-methods.ts'
import {
  changeLocation,
  changeRecipients,
  changeSubject,
  changeTime,
  readFrom,
  readLocation,
  readRecipients,
  readSubject,
  readTime,
} from './field-methods.ts'
import { openAppointment, openMessage, openNewAppointment, openNewMessage, openReply } from './form-methods.ts'
import { attachmentsData, toEwsId } from './item-data.ts'
import { HostError, type Method, type MethodContext, method, requireForm, unsupported } from './method.ts'
import { addNotification, listNotifications, removeNotification, replaceNotification } from './notification-methods.ts'
import { sharedProperties } from './shared-properties.ts'
import { takeRefusal } from './troubles.ts'

const nothing = z.unknown()

const methods: Record<number, Method> = {
  3: loadCustomProperties,
  4: saveCustomProperties,
  7: openNewAppointment,
  8: openMessage,
  9: openAppointment,
  10: openReply({ toAll: false }),
  11: openReply({ toAll: true }),
  13: insertText,
  14: bodyType,
  15: readRecipients,
  17: changeSubject,
  18: readSubject,
  21: changeRecipients((_present, given) => given),
  22: changeRecipients((present, given) => [...present, ...given]),
  23: prependBody,
  24: readTime,
  25: changeTime,
  26: readLocation,
  27: changeLocation,
  28: readSelection,
  29: insertText,
  30: openReply({ toAll: false }),
  31: openReply({ toAll: true }),
  32: method(nothing, async ({ item }) => toEwsId(await requireForm(item).save())),
  33: addNotification,
  34: listNotifications,
  35: replaceNotification,
  36: removeNotification,
  37: readBody,
  38: changeBody,
  42: method(nothing, ({ client }) => client.closePane()),
  44: openNewMessage,
  107: readFrom,
  108: sharedProperties,
  149: method(nothing, ({ item }) => (item?.kind === 'messageRead' ? attachmentsData(item.mail) : [])),
  163: method(nothing, () => {}),
  174: method(nothing, ({ item }) => composeType(item)),
  164: method(nothing, ({ item }) => {
    const { id } = requireForm(item).get()
    if (!id) throw new HostError(ITEM_NOT_SAVED)
    return toEwsId(id)
  }),
  177: openNewAppointment,
  178: openNewMessage,
  179: openMessage,
  180: openAppointment,
  181: openReply({ toAll: false }),
  182: openReply({ toAll: true }),
  183: openReply({ toAll: false }),
  184: openReply({ toAll: true }),
  193: method(nothing, () => {}),
  404: method(z.tuple([z.record(z.string(), z.string())]).rest(z.unknown()), ({ saveRoamingSettings }, [settings]) => saveRoamingSettings(settings)),
}

const ITEM_NOT_SAVED = 9046
const INTERNAL_ERROR = 9020

function composeType(item: MethodContext['item']): { composeType: string; coercionType: string } {
  if (item?.kind !== 'messageCompose') throw unsupported()
  const kind = item.form.get().answers?.kind
  return { composeType: kind === undefined ? 'newMail' : kind === 'forward' ? 'forward' : 'reply', coercionType: 'text' }
}

/** Of these the library reads the answer itself, not what stands in its `data`. */
const unwrapped = new Set([3])

/** Runs one method; the answer is in the library's form, failures included. */
export async function executeMethod(dispatchId: number, parameters: unknown, context: MethodContext): Promise<object> {
  try {
    const run = methods[dispatchId]
    if (!run) throw unsupported()
    const refusal = takeRefusal(dispatchId)
    if (refusal !== null) throw new HostError(refusal)
    const data = await run(context, parameters)
    return unwrapped.has(dispatchId) ? { wasSuccessful: true, ...z.record(z.string(), z.unknown()).parse(data) } : { wasSuccessful: true, data }
  } catch (error) {
    if (!(error instanceof HostError)) console.warn(`Office.js method ${dispatchId} failed`, error)
    return { wasSuccessful: false, error: true, errorCode: error instanceof HostError ? error.code : INTERNAL_ERROR }
  }
}
