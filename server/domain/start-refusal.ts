/** The program cannot start for a reason that the person at the console can mend. Its message is one line; print it without a stack. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal'
}
