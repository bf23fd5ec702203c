/** A system that speaks plain JSON, as its lists are described. */
import type { JsonList } from '../../../../../../domain/commerce/connectors/json/json-list.ts'
import { firstAddress } from '../../../../../../domain/commerce/connectors/json/read-json-page.ts'
import type { Asking } from '../reach/asking.ts'
import type { PageFound, PageWork } from '../thread/page-work.ts'
import { type Paging, readAllPages, readChangePage } from './paged-changes.ts'
import type { Source } from './source.ts'

type Parts = { base: string; lists: readonly JsonList[]; ask: Asking['ask']; read: (work: PageWork) => Promise<PageFound> }

export function jsonSystem({ base, lists, ask, read }: Parts): Source {
  const listOf = (name: string): JsonList => {
    const list = lists.find((each) => each.name === name)
    if (!list) throw new Error(`There is no list ${name}`)
    return list
  }
  const paging = (name: string, want: PageWork['want']): Paging => ({
    ...{ base, ask, headers: { accept: 'application/json' } },
    read: (body, address, seen) => read({ reading: { system: 'json', list: listOf(name) }, bodies: [body], address, want, links: {}, seen }),
  })
  return {
    entityOf: (name) => listOf(name).entity,
    vanishes: (name) => listOf(name).holdsAll,
    changesSilently: () => false,
    readChanges: (name, cursor) => readChangePage(paging(name, 'rows'), firstAddress(base, listOf(name), cursor.since), cursor),
    readNumbers: (name) => readAllPages(paging(name, 'numbers'), firstAddress(base, listOf(name), null)),
    readNamed: null,
  }
}
