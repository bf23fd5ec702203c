/** How a quote stands: as its source says, and while that says that it is open, as somebody here has decided. All who ask go by this. */
import { fragment, organisation, type SqlFragment } from '../platform/database/db.ts'

const decision = (quote: SqlFragment, what: SqlFragment): SqlFragment => fragment`(select ${what} from quote_decision qd
  where qd.organisation_id = ${organisation} and qd.quote_id = ${quote}.id and qd.outcome <> 'open')`

/** Text. `quote`: the row's alias. */
export const quoteStatus = (quote: SqlFragment): SqlFragment =>
  fragment`(case when ${quote}.status = 'open' then coalesce(${decision(quote, fragment`qd.outcome::text`)}, 'open') else ${quote}.status::text end)`

/** Names the state at the source as the indexes of open quotes have it. */
export const isOpenQuote = (quote: SqlFragment): SqlFragment => fragment`(${quote}.status = 'open' and not exists ${decision(quote, fragment`1`)})`
