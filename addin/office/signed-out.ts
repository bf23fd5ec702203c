/** That the user has signed out in this tab: from then on nobody is signed in there unasked. */
const KEY = 'cockpit-signed-out'

export const hasSignedOut = (): boolean => sessionStorage.getItem(KEY) !== null
export const rememberSignOut = (): void => sessionStorage.setItem(KEY, 'yes')
export const forgetSignOut = (): void => sessionStorage.removeItem(KEY)
