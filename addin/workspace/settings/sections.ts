/** The settings pages in the order of their list. A new one is its component, its title in `texts/settings`, and one line here. */
import type { ComponentType } from 'react'
import type { Outputs } from '../../api.ts'
import type { Texts } from '../../texts/shape.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { MorningMailSection } from './cockpit/MorningMailSection.tsx'
import { QuotesSection } from './commerce/QuotesSection.tsx'
import { DeputySection } from './company/DeputySection.tsx'
import { LanguageSection } from './company/LanguageSection.tsx'
import { PolicySection } from './company/PolicySection.tsx'
import { SitePositionsSection } from './customers/sites/SitePositionsSection.tsx'
import { TodoSection } from './follow-ups/TodoSection.tsx'
import { CompanyExclusionsSection } from './mail/CompanyExclusionsSection.tsx'
import { ExclusionsSection } from './mail/ExclusionsSection.tsx'
import { GatewaysSection } from './mail/GatewaysSection.tsx'
import { MailboxesSection } from './mail/MailboxesSection.tsx'
import { MailboxSection } from './mail/MailboxSection.tsx'
import { RulesSection } from './mail/RulesSection.tsx'
import { PersonalDataSection } from './privacy/PersonalDataSection.tsx'
import { PlanningSection } from './visits/frame/PlanningSection.tsx'
import { OfferWordingSection } from './visits/offer/OfferWordingSection.tsx'
import { VisitStrategySection } from './visits/strategy/VisitStrategySection.tsx'

/** Seldom opened, and by few. */
const ComplaintsSection = onDemand<object>(async () => (await import('./commerce/ComplaintsSection.tsx')).ComplaintsSection)
const AnswersSection = onDemand<object>(async () => (await import('./cockpit/answers/AnswersSection.tsx')).AnswersSection)
const ProposalsSection = onDemand<object>(async () => (await import('./cockpit/ProposalsSection.tsx')).ProposalsSection)
const ChancesSection = onDemand<object>(async () => (await import('./valuation/chances/ChancesSection.tsx')).ChancesSection)
const LifetimeSection = onDemand<object>(async () => (await import('./valuation/LifetimeSection.tsx')).LifetimeSection)
const LoyaltySection = onDemand<object>(async () => (await import('./valuation/loyalty/LoyaltySection.tsx')).LoyaltySection)
const PushSection = onDemand<object>(async () => (await import('./commerce/PushSection.tsx')).PushSection)
const ClassRulesSection = onDemand<object>(async () => (await import('./valuation/class-rules/ClassRulesSection.tsx')).ClassRulesSection)

const ConnectorsSection = onDemand<object>(async () => (await import('./commerce/connectors/ConnectorsSection.tsx')).ConnectorsSection)

type Role = Outputs['people']['whoAmI']['role']

export type SettingsSection = {
  /** Also its place in the address. */
  name: keyof Texts['settings']['sections']
  group: keyof Texts['settings']['groups']
  roles: readonly Role[]
  Content: ComponentType
  /** A table that needs the whole width. */
  isWide?: true
}

const everybody = ['sales', 'head_of_sales', 'admin'] as const

export const settingsSections: readonly SettingsSection[] = [
  { name: 'mailbox', group: 'own', roles: everybody, Content: MailboxSection },
  { name: 'exclusions', group: 'own', roles: everybody, Content: ExclusionsSection },
  { name: 'planning', group: 'own', roles: everybody, Content: PlanningSection },
  { name: 'morning_mail', group: 'own', roles: everybody, Content: MorningMailSection },
  { name: 'todo', group: 'own', roles: everybody, Content: TodoSection },
  { name: 'language', group: 'own', roles: everybody, Content: LanguageSection },
  { name: 'deputy', group: 'own', roles: everybody, Content: DeputySection },
  { name: 'rules', group: 'own', roles: everybody, Content: RulesSection },
  { name: 'personal_data', group: 'own', roles: everybody, Content: PersonalDataSection },
  { name: 'policy', group: 'company', roles: ['admin'], Content: PolicySection },
  { name: 'company_exclusions', group: 'company', roles: ['head_of_sales', 'admin'], Content: CompanyExclusionsSection },
  { name: 'gateways', group: 'company', roles: ['admin'], Content: GatewaysSection },
  { name: 'mailboxes', group: 'company', roles: ['admin'], Content: MailboxesSection },
  { name: 'site_positions', group: 'company', roles: ['admin'], Content: SitePositionsSection },
  { name: 'connectors', group: 'company', roles: ['admin'], Content: ConnectorsSection },
  { name: 'push', group: 'company', roles: ['admin'], Content: PushSection },
  { name: 'visit_offer', group: 'company', roles: ['head_of_sales', 'admin'], Content: OfferWordingSection, isWide: true },
  { name: 'answers', group: 'company', roles: ['head_of_sales', 'admin'], Content: AnswersSection, isWide: true },
  { name: 'visit_strategy', group: 'company', roles: everybody, Content: VisitStrategySection, isWide: true },
  { name: 'class_rules', group: 'company', roles: everybody, Content: ClassRulesSection, isWide: true },
  { name: 'quotes', group: 'company', roles: everybody, Content: QuotesSection },
  { name: 'complaints', group: 'company', roles: everybody, Content: ComplaintsSection, isWide: true },
  { name: 'proposals', group: 'company', roles: everybody, Content: ProposalsSection },
  { name: 'lifetime_value', group: 'company', roles: everybody, Content: LifetimeSection },
  { name: 'chances', group: 'company', roles: ['head_of_sales', 'admin'], Content: ChancesSection, isWide: true },
  { name: 'loyalty', group: 'company', roles: everybody, Content: LoyaltySection, isWide: true },
]
