/** What a user is asked for when he signs in. */

/** `claims`: what Outlook wants confirmed; `another`: let the user choose an account, whoever is signed in. */
export type Wish = { claims: string | null; another: boolean }

/** The identity provider lets the user choose where it knows several accounts. */
export const anybody: Wish = { claims: null, another: false }

/** What the identity provider understands of a wish. */
export const asked = ({ claims, another }: Wish) => ({ ...(claims ? { claims } : {}), ...(another ? { prompt: 'select_account' } : {}) })
