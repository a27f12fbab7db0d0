/* Who signed out stays out until they say otherwise: any page that needs somebody may offer this. */

let signIn: (() => Promise<void>) | null = null

/** Called once by the app. */
export function connectSignIn(given: () => Promise<void>): void {
  signIn = given
}

/** Signs in because the person asked for it. Rejects when WeChat or the API says no. */
export async function signInAgain(): Promise<void> {
  await signIn?.()
}
