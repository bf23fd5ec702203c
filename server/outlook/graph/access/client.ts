/** Microsoft's Graph client on our pipeline: requests, pages and what an error means. */
import { Client, GraphError, type GraphRequest } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import { AppError, isGone, type Reason } from '../../../platform/errors.ts'
import { Failure, GraphPipeline, type PipelineOptions } from './pipeline.ts'

/** Ids that survive moving; bodies as plain text. */
const PREFER = 'IdType="ImmutableId", outlook.body-content-type="text"'

export type Page<T> = {
  value: T[]
  '@odata.nextLink'?: string | undefined
  '@odata.deltaLink'?: string | undefined
  '@odata.count'?: number | undefined
}

export type GraphClient = {
  /** A request below `/v1.0`, e.g. `/me/messages`. */
  request: (path: string) => GraphRequest
  /** One page by its link; throws when that leaves the server. */
  page: <T>(link: string, item: z.ZodType<T>, prefer?: string) => Promise<Page<T>>
  /** All items of a paged answer. Throws when a page's link leaves the server. */
  pages: <T>(path: string, item: z.ZodType<T>, query?: Record<string, string>) => AsyncGenerator<T>
}

export function makeGraphClient(graphUrl: string, options: PipelineOptions): GraphClient {
  const client = Client.initWithMiddleware({ baseUrl: `${graphUrl}/`, defaultVersion: 'v1.0', middleware: new GraphPipeline(options) })
  const request = (path: string): GraphRequest => client.api(path).header('prefer', PREFER)
  const page = async <T>(link: string, item: z.ZodType<T>, prefer?: string): Promise<Page<T>> => {
    const asked = request(link.startsWith('/') ? link : samePlace(link, graphUrl))
    return await attempt((prefer ? asked.header('prefer', `${PREFER}, ${prefer}`) : asked).get(), pageOf(item))
  }
  return {
    request,
    page,
    pages: async function* <T>(path: string, item: z.ZodType<T>, query: Record<string, string> = {}) {
      let next: GraphRequest | null = request(path).query(query)
      while (next) {
        const answer: Page<T> = await attempt(next.get(), pageOf(item))
        yield* answer.value
        const link = answer['@odata.nextLink']
        next = link === undefined ? null : request(samePlace(link, graphUrl))
      }
    },
  }
}

const pageOf = <T>(item: z.ZodType<T>) =>
  z.object({
    value: z.array(item),
    '@odata.nextLink': z.string().optional(),
    '@odata.deltaLink': z.string().optional(),
    '@odata.count': z.number().optional(),
  })

/** The path of a link to the next page; a token must never go to another server. */
function samePlace(link: string, graphUrl: string): string {
  const prefix = `${graphUrl}/v1.0/`
  if (!link.startsWith(prefix)) throw new AppError('OUTLOOK_DOWN', 'A page of Microsoft Graph points to another server')
  return link.slice(prefix.length - 1)
}

const meanings: Record<number, Reason> = {
  401: 'OUTLOOK_SIGN_IN',
  403: 'OUTLOOK_REFUSED',
  404: 'OUTLOOK_GONE',
  409: 'CONFLICT',
  410: 'OUTLOOK_GONE',
  412: 'CONFLICT',
  429: 'OUTLOOK_BUSY',
}

/** What Graph calls a delta's state that it no longer has, in lower case: with 410, but also with 400 or 404, e.g. after a mailbox was moved. */
const LOST_STATES: ReadonlySet<string> = new Set(['errorinvalidsyncstatedata', 'syncstateinvalid', 'syncstatenotfound', 'resyncrequired'])

function meaningOf(status: number, code: string | null): Reason {
  const named = code?.toLowerCase() ?? ''
  if (LOST_STATES.has(named)) return 'OUTLOOK_GONE'
  // Ids count in the mailbox that gave them; whoever opens a shared folder has those of another one.
  if (named === 'errorinvalidmailboxitemid') return 'OUTLOOK_OTHER_MAILBOX'
  // Somebody else changed it in the same moment: as with an ETag that no longer fits.
  if (named === 'errorirresolvableconflict') return 'CONFLICT'
  return meanings[status] ?? (status >= 500 || status < 400 ? 'OUTLOOK_DOWN' : 'OUTLOOK_REFUSED')
}

/** Null instead of OUTLOOK_GONE. */
export async function orGone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

/** The answer in the shape that is expected of it, or an `AppError` in our words. */
export async function attempt<T>(answer: Promise<unknown>, shape: z.ZodType<T>): Promise<T> {
  try {
    return shape.parse(await answer)
  } catch (error) {
    if (error instanceof z.ZodError) throw new AppError('OUTLOOK_DOWN', 'Microsoft Graph answered in another shape', { cause: error })
    if (!(error instanceof GraphError)) throw new AppError('OUTLOOK_DOWN', 'Microsoft Graph gave no answer', { cause: error })
    const { statusCode, code, body } = error
    if (body instanceof Failure) throw body.reason
    throw new AppError(meaningOf(statusCode, code), `Microsoft Graph answered ${statusCode} ${code ?? ''}`)
  }
}
