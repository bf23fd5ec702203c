/** Tenants, environments and companies: one tenant has Business Central, with one company that works and one that is empty. */
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { CompanyBooks } from './books/company-books.ts'
import { type DemoErp, openDemoBooks } from './books/demo-books.ts'
import { guidOf } from './books/row.ts'
import { BusinessCentralError } from './odata/bc-error.ts'

export type Company = { id: string; name: string; displayName: string; books: () => CompanyBooks }

const TENANT = hanseTechnik.tenantId
const ENVIRONMENT = 'Production'

export class Environments {
  readonly #first: Company
  readonly #companies: readonly Company[]

  /** @param onOpened hears of the demonstration's books. */
  constructor(erp: DemoErp, now: () => Date, onOpened: (books: CompanyBooks) => void) {
    const company = (name: string, displayName: string, open: () => CompanyBooks): Company => ({
      id: guidOf(`company/${name}`),
      name,
      displayName,
      books: once(open),
    })
    this.#first = company('Hanse Technik', hanseTechnik.name, () => {
      const books = openDemoBooks(erp, now)
      onOpened(books)
      return books
    })
    this.#companies = [this.#first, company('CRONUS DE', 'CRONUS DE', () => new CompanyBooks({}, now))]
  }

  /** The one of the demonstration. */
  get books(): CompanyBooks {
    return this.#first.books()
  }

  /** @throws BusinessCentralError */
  companiesIn(tenant: string, environment: string): readonly Company[] {
    if (tenant !== TENANT) throw new BusinessCentralError(404, 'Internal_TenantUnavailable', `The tenant '${tenant}' is not accessible`)
    if (environment.toLowerCase() !== ENVIRONMENT.toLowerCase()) throw new BusinessCentralError(404, 'NoEnvironment', 'Environment does not exist.')
    return this.#companies
  }

  /** @throws BusinessCentralError */
  company(tenant: string, environment: string, id: string): Company {
    const found = this.companiesIn(tenant, environment).find((company) => company.id === id.toLowerCase())
    if (!found) throw new BusinessCentralError(404, 'Internal_CompanyNotFound', 'Cannot process the request because the company cannot be found.')
    return found
  }
}

/** Opening takes a second, so it waits until somebody asks. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
