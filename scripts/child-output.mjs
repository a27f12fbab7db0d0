import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'

/** Writes all that a child says to a file, and says the lines that `choose` makes of it (null: none) on the console. */
export function showOutput(child, logFile, choose, say) {
  mkdirSync(dirname(logFile), { recursive: true })
  const log = createWriteStream(logFile)
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (raw) => {
      const line = stripVTControlCharacters(raw)
      log.write(`${line}\n`)
      const shown = choose(line, logFile)
      if (shown !== null) say(shown)
    })
  }
}

/** The server logs JSON: the console shows what is marked as progress, errors, and lines that are no JSON. */
export function chooseServerLine(line, logFile) {
  if (!line.startsWith('{')) return line.trim() === '' ? null : line
  try {
    const { level, msg, progress } = JSON.parse(line)
    if (progress) return msg
    return level >= 50 ? `${msg} (more in ${logFile})` : null
  } catch {
    return line
  }
}

/** Taro redraws a progress bar by the second: the console shows how each build ended. */
export function choosePagesLine(line, logFile) {
  const ending = /^webpack [\d.]+ compiled (.+)$/.exec(line)?.[1]
  if (ending) return `Pages built ${ending}.`
  return /^\s*(ERROR in|Module not found|SyntaxError)/.test(line) ? `${line.trim()} (more in ${logFile})` : null
}
