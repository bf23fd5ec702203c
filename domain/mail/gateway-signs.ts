/** Which senders look like a fax machine or a telephone system, by their names and subjects alone. */
import { isMachineAddress } from './verdict/automatic.ts'
import { numbersIn } from './verdict/gateway.ts'

/** A mail by its head. `receivedAt`: ISO 8601. */
export type HeadedMail = { sender: string | null; subject: string; receivedAt: string }

export type GatewaySign = 'fax' | 'voicemail'

/** `mails`: how many of what was looked at; `newestAt`: receipt of the last of them. */
export type LikelyGateway = { sender: string; kind: GatewaySign; mails: number; newestAt: string }

const signs = ['fax', 'voicemail'] as const

/** A part of an address: `invoice` has a voice and `halifax` a fax, so parts count as a whole. */
const NAMES: Record<GatewaySign, RegExp> = {
  fax: /^(?:e|tele|pc|my)?-?fax-?(?:2?mail|tomail|server|gateway|dienst|service|eingang|empfang|box|in)?\d*$/,
  voicemail:
    /^(?:voice-?(?:mail|box|message)|anruf(?:beantworter)?|sprach(?:nachricht(?:en)?|box)|telefon(?:anlage|ie)?|tk-?anlage|pbx|callmanager|3cx|starface|swyx(?:ware)?|askozia)\d*$/,
}

/** How such a subject begins; people write of a fax somewhere later, or of one that is broken. */
const INCOMING = String.raw`^\W*(?:\[[^\]]{1,60}\]\s*)?(?:(?:sie haben|you have|you’ve|you've)\s+)?(?:received\s+|erhalten:?\s+)?(?:ein(?:e|en|s)?\s+|an?\s+|\d{1,3}\s+)?(?:neue[nrs]?\s+|new\s+|eingehende[nrs]?\s+|eingegangene[nrs]?\s+|incoming\s+|inbound\s+|received\s+|verpasste[nr]?\s+|entgangene[nr]?\s+|missed\s+)?`
const CAME = String.raw`(?:s|en)?\s*(?:\(\d{1,3}[^)]{0,20}\)\s*)?(?:(?:ist\s+)?(?:eingegangen|empfangen|erhalten)|(?:has been\s+)?(?:received|arrived)|von\b|vom anschluss\b|from\b|in abwesenheit\b|:|-|–|\+|\d|$)`
const SUBJECTS: Record<GatewaySign, RegExp> = {
  fax: new RegExp(String.raw`${INCOMING}(?:tele|e-?)?fax-?(?:nachricht|eingang|sendung|dokument|\s?message|\s?document)?${CAME}`, 'i'),
  voicemail: new RegExp(
    String.raw`${INCOMING}(?:sprachnachricht|voice\s?mail(?:\s?message)?|voice\s?message|mailbox-?nachricht|nachricht auf (?:dem|ihrem) anrufbeantworter|anruf|call)${CAME}`,
    'i',
  ),
}
const ANSWERED = /^\s*(?:aw|re|antw(?:ort)?|wg|fw|fwd|tr)\s*:/i

/** Of a sender's mails so many have to look alike: people write of other things, too. */
const SHARE = 0.8
/** Of a sender that is called like a person. */
const LEAST_OF_A_PERSON = 3

/** By the address before the @, else by what stands before the company's own domain: `fax@telefon.firma.example` is a fax. */
function nameSign(sender: string): GatewaySign | null {
  const [local = '', domain = ''] = sender.toLowerCase().split('@')
  const hosts = domain.split('.').slice(0, -2)
  const signOf = (parts: readonly string[]) => signs.find((sign) => parts.some((part) => NAMES[sign].test(part))) ?? null
  return signOf([local, ...local.split(/[._+-]/)]) ?? signOf(hosts)
}

/**
 * What a mail looks like; null: like one that a person has written.
 * @example gatewaySign({ sender: 'noreply@anlage.example', subject: 'Neue Sprachnachricht von +49 451 4711' }) // 'voicemail'
 */
export function gatewaySign({ sender, subject }: Pick<HeadedMail, 'sender' | 'subject'>): GatewaySign | null {
  if (sender === null || ANSWERED.test(subject)) return null
  const named = nameSign(sender)
  const said = signs.find((sign) => SUBJECTS[sign].test(subject)) ?? null
  if (said !== null && (said === named || isMachineAddress(sender))) return said
  return (said ?? named) !== null && numbersIn({ subject, text: '' }).length > 0 ? (said ?? named) : null
}

/** The mails of each sender: to find numbers in thousands of subjects takes long, and needs no more of them at a time. */
export function bySender(mails: readonly HeadedMail[]): HeadedMail[][] {
  const found = new Map<string, HeadedMail[]>()
  for (const mail of mails) {
    if (mail.sender === null) continue
    const known = found.get(mail.sender)
    if (known) known.push(mail)
    else found.set(mail.sender, [mail])
  }
  return [...found.values()]
}

/** Senders most of whose mails look like those of a machine, those with the most mails first. */
export const likelyGateways = (mails: readonly HeadedMail[]): LikelyGateway[] =>
  bySender(mails)
    .flatMap((sent) => likely(sent[0]?.sender ?? '', sent) ?? [])
    .sort(mostMailsFirst)

export const mostMailsFirst = (a: LikelyGateway, b: LikelyGateway): number => b.mails - a.mails || a.sender.localeCompare(b.sender)

function likely(sender: string, sent: readonly HeadedMail[]): LikelyGateway | null {
  const seen = sent.flatMap((mail) => {
    const sign = gatewaySign(mail)
    return sign ? [{ sign, at: mail.receivedAt }] : []
  })
  const isMachine = nameSign(sender) !== null || isMachineAddress(sender)
  if (seen.length < sent.length * SHARE || seen.length < (isMachine ? 1 : LEAST_OF_A_PERSON)) return null
  const faxes = seen.filter(({ sign }) => sign === 'fax').length
  const newestAt =
    seen
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? ''
  return { sender, kind: faxes * 2 >= seen.length ? 'fax' : 'voicemail', mails: seen.length, newestAt }
}
