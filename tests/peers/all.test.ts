import { readdirSync, readFileSync } from 'node:fs'

test('each of the nineteen bugs of other shops has a test by its number', () => {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((name) => /\.test\.tsx?$/.test(name))
  const names = files.flatMap((name) => readFileSync(`tests/${name}`, 'utf8').match(/(?:test|it|describe)(?:\.each)?\(['’"]T\d+:/g) ?? [])
  const numbers = new Set(names.map((name) => Number(/T(\d+)/.exec(name)?.[1])))
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1))
})
