/** What we propose that people write to their customers, in the customer's language. */
import type { OfferLanguage, OfferWording } from './offer-wording.ts'

/** Until the company words it otherwise. */
export const usualWording: OfferWording = {
  de: {
    sie: 'gerne komme ich bei Ihnen vorbei. Diese Termine kann ich Ihnen anbieten:\n\n{Termine}\n\nWelcher passt Ihnen am besten?',
    du: 'gerne komme ich bei dir vorbei. Diese Termine kann ich dir anbieten:\n\n{Termine}\n\nWelcher passt dir am besten?',
  },
  en: {
    sie: 'I would be pleased to visit you. I can offer you the following times:\n\n{times}\n\nWhich of them would suit you best?',
    du: 'I’d be happy to come and see you. These times would work for me:\n\n{times}\n\nWhich one suits you best?',
  },
}

/** How a date and a time are said. */
export const timeWords: Record<OfferLanguage, { locale: string; span: (from: string, until: string) => string; minutes: (count: number) => string }> =
  {
    de: { locale: 'de-DE', span: (from, until) => `${from} bis ${until} Uhr`, minutes: (count) => `${count} Minuten` },
    en: { locale: 'en-GB', span: (from, until) => `${from} to ${until}`, minutes: (count) => `${count} minutes` },
  }
