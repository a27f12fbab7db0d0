/** Joins the classes that apply. */
export function classList(...classes: readonly (string | false | null | undefined)[]): string {
  return classes.filter((name) => typeof name === 'string' && name !== '').join(' ')
}
