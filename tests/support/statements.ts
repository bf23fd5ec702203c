/** What the product asks of the database, recorded where it passes, and how a database that has grown would answer it. */
import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'

/** `by`: the procedure or turn that sent it first. */
export type Statement = { text: string; by: string }

type Query = typeof pg.Client.prototype.query

/** Hears every statement that any connection of this process is sent while something runs `as` something. */
export class StatementRecorder {
  readonly #known = new Map<string, Statement>()
  readonly #query: Query = pg.Client.prototype.query
  readonly #by = new AsyncLocalStorage<string>()

  constructor() {
    const hear = (text: unknown): void => this.#hear(text)
    const query = this.#query
    pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
      const [first] = given
      hear(typeof first === 'object' && first !== null && 'text' in first ? first.text : first)
      return Reflect.apply(query, this, given)
    } as Query
  }

  #hear(text: unknown): void {
    const by = this.#by.getStore()
    if (by !== undefined && typeof text === 'string' && !this.#known.has(text)) this.#known.set(text, { text, by })
  }

  /** What fails has sent its statements, too. */
  async as(by: string, work: () => Promise<unknown>): Promise<void> {
    await this.during(by, work).catch(() => undefined)
  }

  /** What `work` leaves going, such as loops of a server, goes on as the same, whatever else runs meanwhile. Throws what `work` throws. */
  during<T>(by: string, work: () => Promise<T>): Promise<T> {
    return this.#by.run(by, work)
  }

  /** Those that read or write rows of ours; what is done by the clock has its library's own tables, and a row in them each. */
  get statements(): Statement[] {
    return [...this.#known.values()].filter(({ text }) => /^\s*(with|select|insert|update|delete)\b/i.test(text) && !/\bpgboss\./.test(text))
  }

  stop(): void {
    pg.Client.prototype.query = this.#query
  }
}

/** Of a node of a plan what matters here; see PostgreSQL's EXPLAIN. */
type PlanNode = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  'Plan Rows': number
  'Parent Relationship'?: string
  'Sort Key'?: string[]
  Filter?: string
  Plans?: PlanNode[]
}

/** A table that is read without end. `how`: in one word and with its condition. */
export type EndlessRead = { table: string; how: string }

/** How rows of an organisation that has grown many times over would be looked for. */
export class GrownDatabase {
  readonly #client: pg.PoolClient
  readonly #indexes: ReadonlyMap<string, { table: string; isPartial: boolean }>

  private constructor(client: pg.PoolClient, indexes: ReadonlyMap<string, { table: string; isPartial: boolean }>) {
    this.#client = client
    this.#indexes = indexes
  }

  /**
   * Makes the planner believe that there are so many times the rows: it knows of a table what was counted, and nobody counts again.
   * A table needs a row for that, and gets one that means nothing.
   */
  static async grow(client: pg.PoolClient, times: number): Promise<GrownDatabase> {
    await fillEmptyTables(client)
    await client.query('analyze')
    // What tells rows apart, such as a customer, does so among more rows, too; people are some hundreds, and organisations a few.
    await client.query(`update pg_statistic s set stadistinct = -least(1, s.stadistinct / c.reltuples) from pg_class c
      where c.oid = s.starelid and c.relnamespace = 'public'::regnamespace and s.stadistinct > 20 and c.reltuples > 0`)
    await client.query(`update pg_statistic s set stadistinct = case when a.attname = 'organisation_id' then 2 else 300 end
      from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relnamespace = 'public'::regnamespace
      where s.starelid = a.attrelid and s.staattnum = a.attnum and (a.attname = 'organisation_id' or exists (select 1 from pg_constraint k
        where k.conrelid = a.attrelid and k.confrelid = 'app_user'::regclass and a.attnum = any(k.conkey)))`)
    await client.query(`update pg_class set reltuples = greatest(reltuples * ${times}, 100000), relpages = greatest(relpages, 1)
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'i')`)
    // The pages of those rows are not there to be counted: a row costs its part of one. Of pages read here and there, what a disk without moving parts takes.
    await client.query('set cpu_tuple_cost = 0.04; set random_page_cost = 1.1')
    return new GrownDatabase(client, await indexesOf(client))
  }

  /** Reads of whole tables, and of all that one organisation has in them; of what is sorted by an index, only without an end. */
  async endlessReads(text: string): Promise<EndlessRead[]> {
    return [...this.#look(await this.#planOf(text), false)]
  }

  /** References to a table that would be looked for one by one when a row of it goes: `table.column` of those without an index. */
  async unindexedReferences(table: string): Promise<string[]> {
    const { rows } = await this.#client.query<{ name: string }>(
      `select k.conrelid::regclass || '.' || (select string_agg(a.attname, ',') from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey)
         and a.attname <> 'organisation_id') as name
       from pg_constraint k where k.contype = 'f' and k.confrelid = to_regclass($1) and not exists (select 1 from pg_index i where i.indrelid = k.conrelid
         and i.indpred is null and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey) order by 1`,
      [table],
    )
    return rows.map(({ name }) => name)
  }

  /** As if there were no such index, while `work` runs. */
  async without(index: string, work: () => Promise<void>): Promise<void> {
    await this.#client.query('begin')
    await this.#client.query(`drop index ${index}`)
    await work().finally(() => this.#client.query('rollback'))
  }

  /**
   * What is sorted as a whole to show its first rows only, in a company of few people and long histories, although an index could stand in that order.
   * Each with how many rows the planner takes. `small`: tables that stay so.
   */
  async wholeSorts(text: string, small: readonly string[]): Promise<string[]> {
    return await this.#withLongHistories(small, async () => {
      if (![...sorts(await this.#planOf(text))].some(isLong)) return []
      await this.#client.query('set local enable_sort = off; set local enable_incremental_sort = off')
      return [...sorts(await this.#planOf(text))].filter(isLong).map((sort) => `${largest(sort)} rows by ${sort['Sort Key']?.join(', ')}`)
    })
  }

  /** As if everybody cared for many customers, and each of these had many contact reports. */
  async #withLongHistories<T>(small: readonly string[], work: () => Promise<T>): Promise<T> {
    await this.#client.query('begin')
    await this.#client.query(`create temporary table history on commit drop as select 'contact_report'::regclass as oid
      union select conrelid::regclass from pg_constraint where confrelid = 'contact_report'::regclass and confdeltype = 'c'`)
    await this.#client.query('update pg_class set reltuples = least(reltuples, 1000) where relname = any($1)', [small])
    await this.#client.query(`update pg_class c set reltuples = c.reltuples * ${REPORTS} where c.oid in (select oid from history)
      or c.oid in (select i.indexrelid from pg_index i join history h on h.oid = i.indrelid)`)
    await this.#client.query(`update pg_statistic s set stadistinct = s.stadistinct / ${REPORTS} from history h, pg_attribute a
      where s.starelid = h.oid and a.attrelid = h.oid and a.attnum = s.staattnum and a.attname = 'customer_id' and s.stadistinct < 0`)
    await this.#client.query(`update pg_statistic s set stadistinct = ${PEOPLE} from pg_constraint k
      where k.contype = 'f' and k.confrelid = 'app_user'::regclass and s.starelid = k.conrelid and s.staattnum = k.conkey[2]`)
    return await work().finally(() => this.#client.query('rollback'))
  }

  release(): void {
    this.#client.release()
  }

  async #planOf(text: string): Promise<PlanNode> {
    await this.#client.query(`prepare looked_at as ${text}`)
    try {
      const { rows } = await this.#client.query<{ n: number }>(
        `select coalesce(array_length(parameter_types, 1), 0) as n from pg_prepared_statements where name = 'looked_at'`,
      )
      const values = Array.from({ length: rows[0]?.n ?? 0 }, () => 'null')
      const explained = await this.#client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
        `explain (format json) execute looked_at${values.length ? `(${values.join(', ')})` : ''}`,
      )
      return explained.rows[0]!['QUERY PLAN'][0].Plan
    } finally {
      await this.#client.query('deallocate looked_at')
    }
  }

  *#look(node: PlanNode, endsSoon: boolean): Generator<EndlessRead> {
    const found = this.#endlessRead(node, endsSoon)
    if (found) yield found
    const { 'Node Type': type, Plans: plans = [] } = node
    for (const [i, plan] of plans.entries()) yield* this.#look(plan, type === 'Limit' || (endsSoon && i === 0 && PASSES_ON.has(type)))
  }

  #endlessRead(node: PlanNode, endsSoon: boolean): EndlessRead | null {
    const { 'Node Type': type, 'Index Name': index, 'Index Cond': condition } = node
    if (type === 'Seq Scan') return { table: node['Relation Name'] ?? '', how: `Seq Scan ${node.Filter ?? ''}` }
    const known = index === undefined ? undefined : this.#indexes.get(index)
    if (!known || known.isPartial || (endsSoon && !node.Filter) || namesMore(condition)) return null
    return { table: known.table, how: `${type} ${index} ${condition ?? ''} ${node.Filter ?? ''}` }
  }
}

/** How many times the reports per customer, and how many people, where histories are long. */
const REPORTS = 10
const PEOPLE = 20
/** So many rows are sorted in some ten milliseconds. */
const LONG_ROWS = 10_000

/** Sorts of which only the first rows are taken. */
function* sorts(node: PlanNode, endsSoon = false): Generator<PlanNode> {
  const { 'Node Type': type, Plans: plans = [] } = node
  if (endsSoon && type === 'Sort') yield node
  for (const [i, plan] of plans.entries()) yield* sorts(plan, type === 'Limit' || (endsSoon && i === 0 && PASSES_ON.has(type)))
}

const COMES_FROM: ReadonlySet<string> = new Set(['Outer', 'Subquery', 'Member'])

/** Of what comes to it before what was found is looked at closer; what a limit keeps back does not come. Tables that are read whole beside it are another rule's. */
const largest = ({ 'Node Type': type, 'Plan Rows': rows, Plans: plans = [] }: PlanNode): number =>
  type === 'Limit' ? rows : Math.max(rows, ...plans.filter((plan) => COMES_FROM.has(plan['Parent Relationship'] ?? '')).map(largest))

const isLong = (sort: PlanNode): boolean => largest(sort) > LONG_ROWS

/** Whoever needs a few rows only takes no more of what lies below. */
const PASSES_ON: ReadonlySet<string> = new Set(['Limit', 'Nested Loop', 'LockRows', 'Result', 'Subquery Scan', 'Append', 'Merge Append', 'Unique'])

/** Than the organisation. */
const namesMore = (condition = ''): boolean => condition !== '' && condition.split(' AND ').some((each) => !/^\(*organisation_id = /.test(each))

async function indexesOf(client: pg.PoolClient): Promise<Map<string, { table: string; isPartial: boolean }>> {
  const { rows } = await client.query<{ name: string; table: string; isPartial: boolean }>(
    `select c.relname as name, t.relname as table, i.indpred is not null as "isPartial" from pg_index i join pg_class c on c.oid = i.indexrelid
     join pg_class t on t.oid = i.indrelid where t.relnamespace = 'public'::regnamespace`,
  )
  return new Map(rows.map(({ name, ...rest }) => [name, rest]))
}

/** References are not looked at, and nobody reads these rows. */
async function fillEmptyTables(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ table: string; columns: string; values: string }>(
    `select c.relname as table, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns, string_agg(case
       when t.typtype = 'e' then quote_literal((select e.enumlabel from pg_enum e where e.enumtypid = t.oid limit 1)) || '::' || t.oid::regtype
       when t.typcategory = 'A' then '''{}''' when t.typname = 'uuid' then 'gen_random_uuid()' when t.typname in ('timestamptz', 'date') then 'now()'
       when t.typname in ('jsonb', 'json') then '''{}''' when t.typname = 'bool' then 'false' else '''1''' end, ', ' order by a.attnum) as values
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attnotnull join pg_type t on t.oid = a.atttypid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace group by c.relname`,
  )
  await client.query('set session_replication_role = replica')
  for (const { table, columns, values } of rows)
    await client.query(`insert into ${table} (${columns}) select ${values} where not exists (select 1 from ${table})`)
  await client.query('set session_replication_role = origin')
}
