import type { Texts } from '../shape.ts'

/** Names of the settings pages, in English. */
export const settingsEn: Texts['settings'] = {
  title: 'Settings',
  erpData: 'ERP data',
  insideSales: 'Inside sales',
  draft: 'Draft',
  dropDraft: 'Discard',
  olderDraft: 'Something else was saved meanwhile; your draft stands over it.',
  groups: { own: 'For me', company: 'For the company' },
  sections: {
    mailbox: 'My mailbox',
    exclusions: 'Exclusions',
    planning: 'My visit planning',
    morning_mail: 'Morning mail',
    todo: 'Tasks in To Do',
    language: 'Language in Outlook',
    deputy: 'Absence and deputy',
    rules: 'What applies here',
    personal_data: 'Stored about me',
    policy: 'Logging and evaluation',
    company_exclusions: 'Exclusions for everybody',
    gateways: 'Fax, forms, shop',
    site_positions: 'Customers on the map',
    mailboxes: 'Mailboxes',
    visit_offer: 'Offers of times',
    answers: 'Answers to customers',
    visit_strategy: 'Visit strategy',
    push: 'Interface for the ERP',
    complaints: 'Complaints',
    quotes: 'Asking after quotes',
  },
}
